//! What is written: the attribute's arguments, and the item under it, with the heads of its
//! functions. Bodies stay as they are.

mod arguments;
mod attribute;
pub(crate) mod end;
mod function;
mod member;
mod parameter;
mod place;

use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::fragments;
use crate::messages;
use crate::trees::is_punct;

pub(crate) use arguments::{Also, Arguments, WrittenRole};
pub(crate) use function::{Convention, Function, regrouped};
pub(crate) use member::{Block, BlockKind, Definition, Member};
pub(crate) use parameter::{ParameterKind, Parameters, kind_of_type, last_name};
pub(crate) use place::{Owner, Place};

/// An item that the attribute fits.
#[derive(Debug)]
pub(crate) struct Item {
    /// A single function, `impl` or module, after attributes that are ours.
    member: Member,
}

impl Item {
    /// Reads the item under the attribute.
    pub(crate) fn read(tokens: &TokenStream) -> syn::Result<Self> {
        let trees = || tokens.clone().into_iter().collect();
        match <[Member; 1]>::try_from(member::read_alone(trees())) {
            Ok([Member::Block(block)]) if block.kind == BlockKind::Trait => Err(unfit(&trees())),
            Ok([member @ (Member::Function(_) | Member::Block(_))]) => Ok(Self { member }),
            _ => Err(unfit(&fragments::opened_items(trees()))),
        }
    }

    /// Whether it is a function on its own, and no scope.
    pub(crate) fn is_function(&self) -> bool {
        matches!(self.member, Member::Function(_))
    }

    /// The item itself, as the only member of what is around it.
    pub(crate) fn members(&self) -> &[Member] {
        std::slice::from_ref(&self.member)
    }

    /// Visits the functions, always in the same order.
    pub(crate) fn each(&mut self, visit: &mut dyn FnMut(&mut Function)) {
        self.member.each(visit);
    }

    /// Visits the names of modules whose bodies the attribute does not see.
    pub(crate) fn each_module_elsewhere(&self, visit: &mut dyn FnMut(&Ident)) {
        self.member.each_module_elsewhere(visit);
    }

    pub(crate) fn into_tokens(self) -> TokenStream {
        let mut trees = Vec::with_capacity(32);
        self.member.append_to(&mut trees);
        trees.into_iter().collect()
    }
}

fn place_of(tree: Option<&TokenTree>) -> Span {
    tree.map_or_else(Span::call_site, TokenTree::span)
}

/// What to say of an item without the body of a function in it.
fn unfit(trees: &[TokenTree]) -> syn::Error {
    let start = end::after_visibility(trees, end::after_attributes(trees, 0));
    let is_ended = is_punct(trees.last(), ';');
    let error = |name: &Ident, message| syn::Error::new(name.span(), message);
    let unfinished = || syn::Error::new(place_of(trees.last()), messages::unfinished());
    let name = end::of_fn(trees, start).and_then(|at| trees.get(at + 1));
    match (name, keyword(trees), trees.iter().rev().nth(1)) {
        (Some(TokenTree::Ident(name)), ..) if is_ended => error(name, messages::no_body(name)),
        (None, Some(word), Some(TokenTree::Ident(name))) if word == "mod" && is_ended => {
            error(name, messages::module_elsewhere(name))
        }
        (None, Some(word), _) if word != "mod" && word != "impl" && word != "fn" => {
            error(word, messages::unfit_item(word))
        }
        _ => unfinished(),
    }
}

/// The word that tells what kind of item this is.
fn keyword(item: &[TokenTree]) -> Option<&Ident> {
    const ITEMS: &[&str] = &[
        "struct",
        "enum",
        "union",
        "trait",
        "impl",
        "mod",
        "use",
        "static",
        "type",
        "macro_rules",
        "fn",
    ];
    // These tell it only if none of those follows.
    const QUALIFIERS: &[&str] = &["extern", "const", "let"];
    let mut qualifier = None;
    for tree in item {
        let TokenTree::Ident(name) = tree else {
            continue;
        };
        if ITEMS.iter().any(|word| name == word) {
            return Some(name);
        }
        if qualifier.is_none() && QUALIFIERS.iter().any(|word| name == word) {
            qualifier = Some(name);
        }
    }
    qualifier
}

/// The `#` of an attribute.
pub(crate) fn hash(span: Span) -> TokenTree {
    let mut hash = Punct::new('#', Spacing::Alone);
    hash.set_span(span);
    hash.into()
}
