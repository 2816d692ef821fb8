//! Functions with a body, in any position: their heads, and the trees of their bodies.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use super::attribute::Attributes;
use super::end;
use super::parameter::Parameters;
use super::place::Place;
use crate::fragments;
use crate::trees::{Text, after_tree, group, is_punct, is_word};

/// A function with a body.
#[derive(Clone, Debug)]
pub(crate) struct Function {
    pub(crate) attributes: Attributes,
    pub(crate) head: Head,
    pub(crate) generics: Vec<TokenTree>,
    pub(crate) parameters: Parameters,
    /// The arrow, the result, and the trees between the result and the body.
    pub(crate) result: Vec<TokenTree>,
    pub(crate) body: Group,
    pub(crate) place: Place,
}

/// The head up to the generic parameters: the visibility, the qualifiers, the name.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    trees: Vec<TokenTree>,
    pub(crate) name: Ident,
    pub(crate) fn_span: Span,
    pub(crate) is_public: bool,
    pub(crate) constness: Option<Span>,
    pub(crate) asyncness: Option<Span>,
    pub(crate) unsafety: Option<Span>,
    pub(crate) abi: Option<Abi>,
}

/// `extern` and the calling convention after it.
#[derive(Clone, Debug)]
pub(crate) struct Abi {
    pub(crate) span: Span,
    /// The place of `extern` in the head.
    at: usize,
    pub(crate) convention: Convention,
    /// The name of the convention, if it is written.
    pub(crate) name: Option<TokenTree>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Convention {
    /// `"C"`, `"system"`, or none written
    System,
    /// Rust's own convention.
    Rust,
    Other,
}

impl Abi {
    fn read(trees: &[TokenTree], at: usize) -> Self {
        let name = trees.get(at + 1).filter(|it| end::is_literal(Some(it)));
        let name = name.map(|it| fragments::opened_single(it.clone()));
        let written = name.as_ref().map(TokenTree::to_string);
        let convention = match written
            .as_deref()
            .map(|name| name.trim_matches(['r', '#', '"']))
        {
            None | Some("C" | "system") => Convention::System,
            Some("Rust") => Convention::Rust,
            Some(_) => Convention::Other,
        };
        Self {
            span: trees[at].span(),
            at,
            convention,
            name,
        }
    }
}

impl Function {
    /// Reads a function whose `fn` is at the place `at`. Gives the trees back if the function has no
    /// body.
    pub(super) fn read(
        mut trees: Vec<TokenTree>,
        at: usize,
        place: Place,
        text: &mut Text,
    ) -> Result<Self, Vec<TokenTree>> {
        let parameters = match trees.get(at + 2) {
            open if is_punct(open, '<') => after_tree(&trees, at + 2),
            _ => at + 2,
        };
        let is_whole = group(trees.get(parameters), Delimiter::Parenthesis).is_some()
            && trees.len() > parameters + 1;
        let Some(TokenTree::Group(body)) = trees.last().filter(|_| is_whole).cloned() else {
            return Err(trees);
        };
        trees.pop();
        let result = trees.split_off(parameters + 1);
        let Some(TokenTree::Group(list)) = trees.pop() else {
            return Err(trees);
        };
        let generics = trees.split_off(at + 2);
        let start = end::after_attributes(&trees, 0);
        let visibility = end::after_visibility(&trees, start) - start;
        let head = trees.split_off(start);
        Ok(Self {
            attributes: Attributes::read(trees, text),
            head: Head::read(head, at - start, visibility, text),
            generics,
            parameters: Parameters::read(list, text),
            result,
            body: fragments::opened_block(body),
            place,
        })
    }

    /// Returns whether the system calls this function.
    pub(crate) fn is_entry_point(&self) -> bool {
        let abi = self.head.abi.as_ref();
        abi.is_some_and(|abi| abi.convention != Convention::Rust)
    }

    /// Returns the trees of the result type, if it is written.
    pub(crate) fn result_type(&self) -> &[TokenTree] {
        let mut rest = self.result.iter();
        let end = rest.position(|tree| is_word(Some(tree), "where"));
        match &self.result[..end.unwrap_or(self.result.len())] {
            [_, _, ty @ ..] => ty,
            _ => &[],
        }
    }

    /// Appends the tokens of the whole function to `trees`.
    pub(super) fn append_to(self, trees: &mut Vec<TokenTree>) {
        trees.extend(self.attributes.into_trees());
        trees.extend(fragments::shown_in_item(self.head.trees));
        trees.extend(fragments::shown_in_item(self.generics));
        trees.push(self.parameters.group.into());
        trees.extend(fragments::shown_in_item(self.result));
        trees.push(self.body.into());
    }
}

impl Head {
    /// Reads `visibility` trees of the visibility, and the trees up to the name, which follows
    /// the `fn` at the place `at`.
    fn read(trees: Vec<TokenTree>, at: usize, visibility: usize, text: &mut Text) -> Self {
        let name = match &trees[at + 1] {
            TokenTree::Ident(name) => name.clone(),
            other => Ident::new("_", other.span()),
        };
        let mut head = Self {
            name,
            fn_span: trees[at].span(),
            is_public: !is_private(&trees[..visibility]),
            constness: None,
            asyncness: None,
            unsafety: None,
            abi: None,
            trees: Vec::new(),
        };
        for (place, tree) in trees[..at].iter().enumerate().skip(visibility) {
            let TokenTree::Ident(word) = tree else {
                continue;
            };
            match text.of(word) {
                "const" => head.constness = Some(word.span()),
                "async" => head.asyncness = Some(word.span()),
                "unsafe" => head.unsafety = Some(word.span()),
                "extern" => head.abi = Some(Abi::read(&trees, place)),
                _ => {}
            }
        }
        head.trees = trees;
        head
    }

    /// Sets the calling convention to `name`.
    pub(crate) fn set_abi(&mut self, name: &str) {
        let Some(abi) = &self.abi else { return };
        let mut literal = Literal::string(name);
        literal.set_span(abi.span);
        let place = abi.at + 1;
        let end = place + usize::from(abi.name.is_some());
        self.trees.splice(place..end, [literal.into()]);
    }
}

fn is_private(visibility: &[TokenTree]) -> bool {
    match visibility {
        [] => true,
        [TokenTree::Group(fragment)] => fragment.stream().is_empty(),
        _ => false,
    }
}

/// Returns `content` in the delimiters of `old`, at the same place.
pub(crate) fn regrouped(old: &Group, content: TokenStream) -> Group {
    let mut new = Group::new(old.delimiter(), content);
    new.set_span(old.span());
    new
}
