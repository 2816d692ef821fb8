//! Reads the attribute's arguments and the item under the attribute, with the heads of its
//! functions. The trees of bodies stay as they are.

mod arguments;
mod attribute;
pub(crate) mod end;
mod function;
mod member;
mod parameter;
mod place;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use crate::messages;
use crate::trees::{is_punct, is_word};
use crate::words::keyword;

pub(crate) use arguments::{Also, Arguments, WrittenRole};
pub(crate) use function::{Convention, Function, regrouped};
pub(crate) use member::{Block, Definition, Member};
pub(crate) use parameter::{ParameterKind, Parameters, kind_of_type, last_name, referred, single};
pub(crate) use place::{Owner, Place};

/// An item that the attribute fits.
#[derive(Debug)]
pub(crate) struct Item {
    /// A single function, `impl` or module.
    member: Member,
}

impl Item {
    /// Reads the item under the attribute.
    pub(crate) fn read(tokens: &TokenStream) -> syn::Result<Self> {
        let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let last = trees.last().map_or_else(Span::call_site, TokenTree::span);
        let mut members = member::read_alone(trees).into_iter();
        match (members.next(), members.next()) {
            (Some(Member::Definition(definition)), _) => Err(unfit(&definition, last)),
            (Some(member), None) => Ok(Self { member }),
            _ => Err(unfinished(last)),
        }
    }

    /// Returns whether the item is a function on its own, not a scope.
    pub(crate) fn is_function(&self) -> bool {
        matches!(self.member, Member::Function(_))
    }

    /// Returns the word `trait`, if the item is a trait: the attribute does not go on one.
    pub(crate) fn of_trait(&self) -> Option<&TokenTree> {
        match &self.member {
            Member::Block(block) => block.head.iter().find(|it| is_word(Some(it), "trait")),
            _ => None,
        }
    }

    /// Returns the item itself, as a list of one member.
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

fn unfinished(last: Span) -> syn::Error {
    syn::Error::new(last, messages::unfinished())
}

/// Returns the error for an item that has no function body and ends with the tree at `last`.
fn unfit(item: &Definition, last: Span) -> syn::Error {
    let error = |name: &Ident, message| syn::Error::new(name.span(), message);
    let Some((word, rest)) = item.split() else {
        return unfinished(last);
    };
    let of_fn = end::of_fn(&item.trees, item.keyword);
    let name = of_fn.and_then(|at| item.trees.get(at + 1));
    match (name, keyword(item.trees.get(item.keyword)), rest) {
        (Some(TokenTree::Ident(name)), _, [.., end]) if is_punct(Some(end), ';') => {
            error(name, messages::no_body(name))
        }
        (None, _, [TokenTree::Ident(name), TokenTree::Punct(_)]) if word == "mod" => {
            error(name, messages::module_elsewhere(name))
        }
        _ if word == "mod" || word == "impl" => unfinished(last),
        (None, Some(of), _) if of.begins_item() => {
            error(word, messages::unfit_item(&word.to_string()))
        }
        _ => unfinished(last),
    }
}
