//! Binds the names in patterns.

use std::ops::Range;

use proc_macro2::{Delimiter, Ident, TokenTree};

use super::facts::Misuse;
use super::pattern::{is_binding, numbered, start_of_else, takes_no_element};
use super::reader::{Level, Reader};
use crate::fragments::Site;
use crate::item::{ParameterKind, kind_of_type, single};
use crate::resolve::{Local, Ty};
use crate::trees::{
    after_tree, inner, is_assignment, is_colon, is_punct, is_word, split_at_commas, text,
};
use crate::words::{self, Word};

/// Names that become bound when their statement ends, or where their block begins.
#[derive(Debug)]
pub(super) struct Pending {
    pattern: Range<usize>,
    ty: Option<Range<usize>>,
    /// The place of the value to which the names are bound.
    value: Option<usize>,
    /// Whether the names are bound to the elements of the value.
    is_loop: bool,
}

impl Level<'_> {
    /// Reads a `let`, whose pattern follows this place, and returns the place of its value or its `;`.
    pub(super) fn bind_let(&mut self, at: usize) -> usize {
        let trees = self.trees;
        let (mut end, mut colon) = (at, None);
        while end < trees.len() && !is_punct(trees.get(end), ';') && !is_assignment(trees, end) {
            // `let list: Vec<u8>= ..`
            if colon.is_some() && is_punct(trees.get(end), '=') {
                break;
            }
            if colon.is_none() && is_colon(trees, end) {
                colon = Some(end);
            }
            end = match colon {
                Some(_) => after_tree(trees, end),
                None => end + 1,
            };
        }
        let has_value = end < trees.len() && !is_punct(trees.get(end), ';');
        self.note_fragments(at, colon.unwrap_or(end), Site::Pattern);
        self.note_fragments(colon.unwrap_or(end), end, Site::Type);
        self.pending.push(Pending {
            pattern: at..colon.unwrap_or(end),
            ty: colon.map(|colon| colon + 1..end),
            value: has_value.then_some(end + 1),
            is_loop: false,
        });
        end + usize::from(has_value)
    }

    /// Reads a `for`, whose pattern follows this place, and returns the place of the value.
    pub(super) fn bind_for(&mut self, at: usize) -> usize {
        let end = (at..self.trees.len()).find(|&end| is_word(self.trees.get(end), "in"));
        let Some(end) = end else { return at };
        self.note_fragments(at, end, Site::Pattern);
        self.condition = Some(self.pending.len());
        self.pending.push(Pending {
            pattern: at..end,
            ty: None,
            value: Some(end + 1),
            is_loop: true,
        });
        end + 1
    }
}

impl Reader<'_> {
    /// Ends a statement, whose names are bound from here on.
    pub(super) fn end_statement(&mut self, level: &mut Level<'_>, end: usize) {
        if !level.pending.is_empty() {
            self.bind_pending(level, 0, end);
        }
        level.condition = None;
        level.is_match = false;
    }

    /// Binds the pending names from a number on, whose values end at this place.
    pub(super) fn bind_pending(&mut self, level: &mut Level<'_>, from: usize, end: usize) {
        let trees = level.trees;
        for pending in level.pending.split_off(from) {
            let Pending {
                pattern,
                ty,
                value,
                is_loop,
            } = pending;
            let start = value.unwrap_or(end).min(end);
            let value = start..start_of_else(&trees[start..end]).map_or(end, |at| start + at);
            let local = if level.found.holds_guard(trees, value.clone()) {
                Local::Guard
            } else {
                Local::Value
            };
            let mut bound = match ty.clone() {
                Some(ty) => self.view().written(&trees[ty]),
                None => self.view().type_of(&trees[value.clone()]),
            };
            if is_loop {
                bound = bound.content().part();
            }
            let pattern = &trees[pattern];
            let Some(name) = single(pattern).filter(|_| !is_loop) else {
                self.bind_pattern(pattern, local, &bound);
                continue;
            };
            if !self.is_bound_to_token(name, ty.map(|ty| &trees[ty]), &trees[value]) {
                self.bind_name(name, local, bound);
            }
        }
    }

    /// Returns whether a variable with the token's name is bound to a token again.
    fn is_bound_to_token(
        &mut self,
        name: &Ident,
        ty: Option<&[TokenTree]>,
        value: &[TokenTree],
    ) -> bool {
        let text = self.text.of(name);
        let Some(token) = self.token.as_deref().filter(|token| text == *token) else {
            return false;
        };
        let is_named = value.iter().any(|tree| is_word(Some(tree), token));
        is_named || self.is_token_type(ty)
    }

    fn is_token_type(&mut self, ty: Option<&[TokenTree]>) -> bool {
        let kind = ty.map(|ty| kind_of_type(ty, &mut self.text));
        matches!(kind, Some(ParameterKind::Token(_)))
    }

    /// Binds the parameters of a closure between two places. A parameter with the token's type or
    /// name is the token in the closure.
    pub(super) fn bind_closure_parameters(
        &mut self,
        level: &mut Level<'_>,
        from: usize,
        to: usize,
    ) {
        let trees = level.trees;
        let end = (from..to)
            .rfind(|&at| is_punct(trees.get(at), '|'))
            .unwrap_or(to);
        level.note_fragments(end, to, Site::Type);
        let element = self.element_for(level);
        let mut start = from;
        for parameter in split_at_commas(&trees[from..end]) {
            let colon = (0..parameter.len()).find(|&at| is_colon(parameter, at));
            let middle = colon.unwrap_or(parameter.len());
            level.note_fragments(start, start + middle, Site::Pattern);
            level.note_fragments(start + middle, start + parameter.len(), Site::Type);
            start += parameter.len() + 1;
            let (pattern, ty) = (&parameter[..middle], parameter.get(middle + 1..));
            if self.binds_own_token(pattern, ty) {
                self.own_token = single(pattern).cloned();
                self.has_own_tokens = true;
                continue;
            }
            let ty = match ty {
                Some(ty) => self.view().written(ty),
                None => element.clone(),
            };
            self.bind_pattern(pattern, Local::Value, &ty);
        }
    }

    fn binds_own_token(&mut self, pattern: &[TokenTree], ty: Option<&[TokenTree]>) -> bool {
        let Some(name) = single(pattern) else {
            return false;
        };
        let has_its_name = self.token.as_deref() == Some(self.text.of(name));
        has_its_name || self.is_token_type(ty)
    }

    /// Returns the type that a method of a list or an option passes to its closures.
    fn element_for(&self, level: &Level<'_>) -> Ty {
        match level.around {
            [
                receiver @ ..,
                TokenTree::Punct(dot),
                TokenTree::Ident(method),
            ] if dot.as_char() == '.' && !takes_no_element(&text(method)) => {
                self.view().type_of(receiver).part()
            }
            _ => Ty::Part,
        }
    }

    /// Binds every name of a pattern whose value has this type.
    pub(super) fn bind_pattern(&mut self, pattern: &[TokenTree], local: Local, ty: &Ty) {
        for (at, tree) in pattern.iter().enumerate() {
            match tree {
                TokenTree::Ident(name) if is_binding(pattern, at) => {
                    self.bind_name(name, local, ty.clone().part());
                }
                TokenTree::Group(group) => {
                    let inner = inner(group);
                    self.bind_parts(&pattern[..at], group.delimiter(), &inner, (local, ty));
                }
                _ => {}
            }
        }
    }

    /// Binds the names in a group of a pattern.
    fn bind_parts(
        &mut self,
        before: &[TokenTree],
        delimiter: Delimiter,
        inner: &[TokenTree],
        (local, ty): (Local, &Ty),
    ) {
        let path = match before.last() {
            Some(TokenTree::Ident(name)) if !is_word(before.last(), "mut") => Some(text(name)),
            _ => None,
        };
        match (delimiter, path.as_deref()) {
            (Delimiter::Bracket, _) | (_, Some("Some" | "Ok")) => {
                self.bind_pattern(inner, local, &ty.clone().content());
            }
            (_, Some(owner)) => self.bind_fields(owner, delimiter, inner, local),
            (_, None) => self.bind_tuple(inner, local, ty),
        }
    }

    fn bind_tuple(&mut self, inner: &[TokenTree], local: Local, ty: &Ty) {
        if split_at_commas(inner).count() == 1 {
            return self.bind_pattern(inner, local, ty);
        }
        for (number, part) in numbered(inner) {
            self.bind_pattern(part, local, &ty.element(number));
        }
    }

    /// Binds the names in the pattern of a structure or a variant.
    fn bind_fields(
        &mut self,
        owner: &str,
        delimiter: Delimiter,
        fields: &[TokenTree],
        local: Local,
    ) {
        for (number, field) in numbered(fields) {
            let colon = (0..field.len()).find(|&at| is_colon(field, at));
            let pattern = &field[colon.map_or(0, |colon| colon + 1)..];
            let name = match field[..colon.unwrap_or(field.len())].last() {
                Some(name) if delimiter == Delimiter::Brace => name.to_string(),
                _ => number.to_string(),
            };
            let ty = match self.view().field_of(owner, &name) {
                Ty::Unknown => Ty::Part,
                ty => ty,
            };
            match single(pattern) {
                Some(name) if is_binding(pattern, pattern.len() - 1) => {
                    self.bind_name(name, local, ty);
                }
                _ => self.bind_pattern(pattern, local, &ty),
            }
        }
    }

    pub(super) fn bind_name(&mut self, name: &Ident, local: Local, ty: Ty) {
        let Self { text, bound, .. } = self;
        let text = text.of(name);
        let hash = words::hash(text);
        if let Word::Reserved = words::word_of(hash, text) {
            self.problem(name.span(), Misuse::Reserved(name.clone()));
            return;
        }
        if text == "_" {
            return;
        }
        let is_plain = local == Local::Value && self.scope.is_empty();
        if is_plain && !bound.may_have(hash) {
            return; // it hides nothing
        }
        bound.add(text);
        if local == Local::Guard {
            self.names.add(text);
        }
        self.token_is_bound |= self.token.as_deref() == Some(text);
        self.locals.bind(text.to_owned(), local, ty);
    }
}
