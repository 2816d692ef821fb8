//! Finds the lifetimes that a type leaves out.

use proc_macro2::{Ident, Punct, Spacing, Span, TokenTree};

use crate::fragments;
use crate::item::regrouped;
use crate::resolve::Scope;
use crate::trees::{after_type, inner, is_punct, is_thin_arrow, is_word, text};

/// Finds the lifetimes in a type, and names those without a name.
pub(super) struct Lifetimes<'s> {
    pub(super) scope: &'s Scope,
    /// Whether any type with a lifetime counts as holding a guard.
    pub(super) hold_guards: bool,
    /// The name for lifetimes without one. If it is `None`, they stay without a name.
    pub(super) name: Option<Ident>,
    pub(super) are_elided: bool,
    /// The lifetimes of guards.
    pub(super) of_guards: Vec<Ident>,
}

impl<'s> Lifetimes<'s> {
    pub(super) fn named(scope: &'s Scope, name: Option<Ident>) -> Self {
        Self {
            scope,
            hold_guards: false,
            name,
            are_elided: false,
            of_guards: Vec::new(),
        }
    }

    /// Returns the same type with named lifetimes.
    pub(super) fn of(&mut self, ty: &[TokenTree]) -> Vec<TokenTree> {
        let mut new = Vec::new();
        let mut at = 0;
        while at < ty.len() {
            at = self.tree(ty, at, &mut new);
        }
        new
    }

    /// Copies the tree at this place with everything that belongs to it, and returns the place after it.
    fn tree(&mut self, ty: &[TokenTree], at: usize, new: &mut Vec<TokenTree>) -> usize {
        let mut end = at + 1;
        match &ty[at] {
            TokenTree::Group(group) => {
                let inner = inner(group);
                let mut inner = self.of(&inner);
                if !fragments::is_fragment(&ty[at]) {
                    inner = fragments::shown_in_item(inner);
                }
                new.push(regrouped(group, inner.into_iter().collect()).into());
                return end;
            }
            TokenTree::Ident(_) if is_function(ty, at) => end = after_function(ty, at),
            TokenTree::Punct(mark) if mark.as_char() == '\'' => {
                end = (at + 2).min(ty.len());
                if is_word(ty.get(at + 1), "_") {
                    self.are_elided = true;
                    if let Some(name) = &self.name {
                        new.extend(trees(name));
                        return end;
                    }
                }
            }
            _ => {}
        }
        new.extend_from_slice(&ty[at..end]);
        match &ty[at] {
            TokenTree::Punct(mark) if mark.as_char() == '&' && !is_punct(ty.get(end), '\'') => {
                self.are_elided = true;
                new.extend(self.name.iter().flat_map(trees));
            }
            TokenTree::Ident(name) => return self.path(ty, end, &text(name), new),
            _ => {}
        }
        end
    }

    /// Copies what follows the name of a type, and returns the place after it.
    fn path(&mut self, ty: &[TokenTree], at: usize, name: &str, new: &mut Vec<TokenTree>) -> usize {
        let has_arguments = is_punct(ty.get(at), '<');
        let first = match ty.get(at + 2) {
            Some(TokenTree::Ident(name)) if is_punct(ty.get(at + 1), '\'') => Some(name),
            _ => None,
        };
        let first = first.filter(|_| has_arguments);
        let is_guard = self.scope.is_guard_type(name) || self.hold_guards && first.is_some();
        if !is_guard {
            return at;
        }
        let written = first.filter(|name| *name != "_");
        self.of_guards
            .extend(written.or(self.name.as_ref()).cloned());
        if first.is_some() {
            return at;
        }
        self.are_elided = true;
        if let Some(lifetime) = &self.name
            && has_arguments
        {
            let comma = Punct::new(',', Spacing::Alone);
            new.push(ty[at].clone());
            new.extend(trees(lifetime));
            new.push(comma.into());
            return at + 1;
        }
        at
    }
}

/// Returns the trees of a lifetime with this name.
pub(super) fn trees(name: &Ident) -> Vec<TokenTree> {
    let mut quote = Punct::new('\'', Spacing::Joint);
    quote.set_span(name.span());
    vec![quote.into(), name.clone().into()]
}

/// Returns whether a function type begins here, whose lifetimes are its own.
fn is_function(ty: &[TokenTree], at: usize) -> bool {
    let TokenTree::Ident(name) = &ty[at] else {
        return false;
    };
    let is_named = ["fn", "Fn", "FnMut", "FnOnce"].iter().any(|it| name == it);
    is_named && matches!(ty.get(at + 1), Some(TokenTree::Group(_)))
}

fn after_function(ty: &[TokenTree], at: usize) -> usize {
    if is_thin_arrow(ty, at + 2) {
        after_type(ty, at + 4)
    } else {
        at + 2
    }
}

/// Returns a name for a lifetime that no user's lifetime has.
pub(super) fn generated(name: &str, user: Span) -> Ident {
    Ident::new(name, user.resolved_at(Span::mixed_site()))
}
