//! The parameters of a function.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenTree};

use super::end;
use crate::fragments;
use crate::routines::Access;
use crate::trees::{self, Text, inner, is_colon, is_punct, is_word, split_at_commas};
use crate::words::{Word, word};

/// The parameters of a function, with their trees.
#[derive(Clone, Debug)]
pub(crate) struct Parameters {
    pub(crate) group: Group,
    pub(crate) trees: Vec<TokenTree>,
    pub(crate) list: Vec<Parameter>,
}

/// A parameter: the range of its trees, without the comma after them.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    from: usize,
    /// The place of its pattern, after its attributes.
    pattern: usize,
    /// The place of its colon. `self` and `&self` have none.
    colon: Option<usize>,
    to: usize,
    pub(crate) kind: ParameterKind,
}

/// What the type of a parameter means to the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterKind {
    Receiver,
    /// `&LockToken` or `&mut LockToken`
    Token(Access),
    /// `LockToken`, by a path that does not show another type of this name
    OwnedToken,
    Guard,
    CancelGuard,
    /// A guard that gives the token back.
    SoleGuard,
    SoleCancelGuard,
    /// A raw pointer.
    Pointer,
    Variadic,
    Other,
}

impl Parameters {
    pub(crate) fn read(group: Group, text: &mut Text) -> Self {
        let trees = inner(&group);
        let mut list = Vec::new();
        let mut from = 0;
        for parameter in split_at_commas(&trees) {
            list.push(Parameter::read(parameter, from, text));
            from += parameter.len() + 1;
        }
        Self { group, trees, list }
    }

    /// Returns the parameters with their places, without the receiver.
    pub(crate) fn typed(&self) -> impl Iterator<Item = (usize, &Parameter)> {
        let all = self.list.iter().enumerate();
        all.filter(|(_, it)| it.kind != ParameterKind::Receiver)
    }

    pub(crate) fn has_receiver(&self) -> bool {
        matches!(self.list.first(), Some(first) if first.kind == ParameterKind::Receiver)
    }

    /// Returns the token parameters with their places.
    pub(crate) fn tokens(&self) -> impl Iterator<Item = (usize, Access)> {
        let all = self.list.iter().enumerate();
        all.filter_map(|(at, parameter)| match parameter.kind {
            ParameterKind::Token(access) => Some((at, access)),
            _ => None,
        })
    }

    pub(crate) fn find(&self, kind: ParameterKind) -> Option<usize> {
        self.list
            .iter()
            .position(|parameter| parameter.kind == kind)
    }

    /// Returns the place of the guard of the cancel spin lock, of either kind.
    pub(crate) fn cancel_guard(&self) -> Option<usize> {
        self.find(ParameterKind::CancelGuard)
            .or_else(|| self.find(ParameterKind::SoleCancelGuard))
    }

    /// Returns the place of a sole guard. A function with a sole guard has no other token.
    pub(crate) fn sole_guard(&self) -> Option<usize> {
        self.find(ParameterKind::SoleGuard)
            .or_else(|| self.find(ParameterKind::SoleCancelGuard))
    }

    pub(crate) fn attributes(&self, at: usize) -> &[TokenTree] {
        let parameter = &self.list[at];
        &self.trees[parameter.from..parameter.pattern]
    }

    pub(crate) fn pattern(&self, at: usize) -> &[TokenTree] {
        let parameter = &self.list[at];
        &self.trees[parameter.pattern..parameter.colon.unwrap_or(parameter.to)]
    }

    pub(crate) fn ty(&self, at: usize) -> &[TokenTree] {
        let parameter = &self.list[at];
        &self.trees[parameter.colon.map_or(parameter.to, |colon| colon + 1)..parameter.to]
    }

    /// Returns the span of a parameter's type, or of the parameter if it has none.
    pub(crate) fn type_span(&self, at: usize) -> Span {
        let ty = self.ty(at).first().or_else(|| self.pattern(at).first());
        ty.map_or_else(|| self.group.span_close(), TokenTree::span)
    }

    /// Returns the span of the last name in a parameter's type, or of its beginning.
    pub(crate) fn type_name_span(&self, at: usize) -> Span {
        let last = last_name(self.ty(at)).map(Ident::span);
        last.unwrap_or_else(|| self.type_span(at))
    }

    /// Returns the name of a parameter whose pattern is a name.
    pub(crate) fn name(&self, at: usize) -> Option<Ident> {
        name(self.pattern(at))
    }
}

impl Parameter {
    /// Reads a parameter with these trees, which begin at the place `from`.
    fn read(trees: &[TokenTree], from: usize, text: &mut Text) -> Self {
        let pattern = end::after_attributes(trees, 0);
        let colon = (pattern..trees.len()).find(|&at| is_colon(trees, at));
        let kind = match colon {
            _ if from == 0 && is_receiver(&trees[pattern..colon.unwrap_or(trees.len())]) => {
                ParameterKind::Receiver
            }
            Some(colon) if is_punct(trees.get(colon + 1), '.') => ParameterKind::Variadic,
            Some(colon) => kind_of_type(&trees[colon + 1..], text),
            None if is_punct(trees.get(pattern), '.') => ParameterKind::Variadic,
            None => ParameterKind::Other,
        };
        Self {
            from,
            pattern: from + pattern,
            colon: colon.map(|colon| from + colon),
            to: from + trees.len(),
            kind,
        }
    }
}

fn is_receiver(pattern: &[TokenTree]) -> bool {
    let is_short = pattern.len() <= 5;
    is_short && is_word(pattern.last(), "self")
}

/// Returns the name if the pattern is one, in parentheses or not.
fn name(pattern: &[TokenTree]) -> Option<Ident> {
    if let [TokenTree::Group(group)] = pattern {
        let opens = matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None);
        return name(&inner(group)).filter(|_| opens);
    }
    single(pattern).filter(|name| *name != "_").cloned()
}

/// Returns the name if the pattern is one.
pub(crate) fn single(pattern: &[TokenTree]) -> Option<&Ident> {
    match pattern {
        [TokenTree::Ident(name)] => Some(name),
        [word, TokenTree::Ident(name)] if is_word(Some(word), "mut") => Some(name),
        _ => None,
    }
}

/// Returns the access that a reference grants, and the type that it refers to.
pub(crate) fn referred(ty: &[TokenTree]) -> Option<(Access, &[TokenTree])> {
    let (mark, rest) = ty.split_first()?;
    if !is_punct(Some(mark), '&') {
        return None;
    }
    let rest = match rest {
        [quote, _, rest @ ..] if is_punct(Some(quote), '\'') => rest,
        rest => rest,
    };
    Some(match rest {
        [word, rest @ ..] if is_word(Some(word), "mut") => (Access::Exclusive, rest),
        rest => (Access::Shared, rest),
    })
}

/// Returns what a type means to the rule.
pub(crate) fn kind_of_type(ty: &[TokenTree], text: &mut Text) -> ParameterKind {
    match (ty, referred(ty)) {
        (ty, _) if ty.iter().any(fragments::is_fragment) => {
            kind_of_type(&fragments::seen_through(ty), text)
        }
        ([TokenTree::Group(group)], _) if group.delimiter() == Delimiter::Parenthesis => {
            kind_of_type(&inner(group), text)
        }
        ([pointer, ..], _) if is_punct(Some(pointer), '*') => ParameterKind::Pointer,
        (_, Some((access, referred))) => match kind_of_type(referred, text) {
            ParameterKind::OwnedToken => ParameterKind::Token(access),
            _ if is_token_elsewhere(referred, text) => ParameterKind::Token(access),
            _ => ParameterKind::Other,
        },
        (path, None) => kind_of_path(path, text),
    }
}

fn kind_of_path(path: &[TokenTree], text: &mut Text) -> ParameterKind {
    let Some(name) = last_name(path) else {
        return ParameterKind::Other;
    };
    let name = text.of(name);
    match word(name) {
        Word::Guard if name == "CancelSpinLockGuard" => ParameterKind::CancelGuard,
        Word::Guard if name == "SoleCancelSpinLockGuard" => ParameterKind::SoleCancelGuard,
        Word::Guard if name.starts_with("Sole") => ParameterKind::SoleGuard,
        Word::Guard => ParameterKind::Guard,
        Word::Pointer => ParameterKind::Pointer,
        Word::Token if !is_of_another_crate(path) => ParameterKind::OwnedToken,
        _ => ParameterKind::Other,
    }
}

/// Returns whether a path leads to a type that is certainly not this crate's.
fn is_of_another_crate(path: &[TokenTree]) -> bool {
    match path {
        [.., TokenTree::Ident(module), _, _, TokenTree::Ident(_)] => {
            trees::text(module) != "spin_lock_safe"
        }
        _ => false,
    }
}

/// Returns whether a type has the token's name by another path. rustc reports if it is not the token.
fn is_token_elsewhere(ty: &[TokenTree], text: &mut Text) -> bool {
    let is_path = |tree: &TokenTree| match tree {
        TokenTree::Punct(mark) => mark.as_char() == ':',
        tree => matches!(tree, TokenTree::Ident(_)),
    };
    match ty.last() {
        Some(TokenTree::Ident(name)) if ty.iter().all(is_path) => text.of(name) == "LockToken",
        _ => false,
    }
}

/// Returns the last name of a type's path, without generic arguments.
pub(crate) fn last_name(ty: &[TokenTree]) -> Option<&Ident> {
    let mut last = None;
    let mut at = 0;
    while at < ty.len() {
        match &ty[at] {
            TokenTree::Ident(name) => last = Some(name),
            TokenTree::Punct(mark) if mark.as_char() == ':' => {}
            _ => break,
        }
        at += 1;
    }
    last
}
