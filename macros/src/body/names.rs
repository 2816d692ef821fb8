//! Reads names that concern the rule.

use proc_macro2::{Ident, TokenTree};

use super::arguments::Arguments;
use super::call::is_of_type;
use super::facts::{Callee, Misuse, Value};
use super::place::arguments_of;
use super::reader::{Level, Reader};
use crate::hygiene::{NO_SPIN_LOCK_HELD, TOKEN};
use crate::resolve::{Local, path_start};
use crate::routines::{self, Form, RAW_CRATES, Routine};
use crate::trees::{
    follows_dot, follows_path_separator, follows_sigil, inner_at, is_assignment, is_colon, is_name,
    is_path_separator, is_punct, text,
};
use crate::words::Word;

impl Reader<'_> {
    /// Reads a name that is in the table of words.
    pub(super) fn known_name(&mut self, level: &mut Level<'_>, word: Word, at: usize) -> usize {
        let trees = level.trees;
        let TokenTree::Ident(name) = &trees[at] else {
            return at + 1;
        };
        if follows_sigil(trees, at) {
            return at + 1;
        }
        if is_punct(trees.get(at + 1), '!') && !is_punct(trees.get(at + 2), '=') {
            return self.macro_call(level, at);
        }
        match word {
            Word::Reserved => {
                let misuse = if text(name) == NO_SPIN_LOCK_HELD {
                    Misuse::Reserved(name.clone())
                } else {
                    Misuse::MadeTwice
                };
                self.problem(name.span(), misuse);
                at + 1
            }
            Word::TokenName => {
                self.undeclared_token(level, name, at);
                self.name(level, at)
            }
            Word::Raw(routine) if !follows_dot(trees, at) => self.raw(level, routine, at),
            Word::Unwrapped(export) if !follows_dot(trees, at) => {
                self.problem(name.span(), Misuse::Unwrapped(export));
                at + 1
            }
            Word::Variadic => {
                self.variadic(trees, at);
                self.name(level, at)
            }
            Word::Leak => self.leaking(level, at),
            Word::Routine(routine) if !self.scope.may_be_called(routine.name) => {
                self.routine(level, routine, at)
            }
            Word::Routine(routine) => match self.scope_function(level, at) {
                Some(next) => next,
                None => self.routine(level, routine, at),
            },
            _ => self.name(level, at),
        }
    }

    /// Reads a name that may be the name of a function of the scope or in `also`.
    pub(super) fn name(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let TokenTree::Ident(name) = &level.trees[at] else {
            return at + 1;
        };
        if follows_sigil(level.trees, at) {
            return at + 1;
        }
        if !follows_dot(level.trees, at)
            && let Some((Local::Guard, _)) = self.locals.get(self.text.of(name))
        {
            level.found.guards.push(at);
        }
        let name = self.text.of(name);
        if let Some(also) = self.also.iter().position(|also| also.name == name) {
            return self.also(level, also, at);
        }
        if self.scope.may_be_called(name) {
            return self.scope_function(level, at).unwrap_or(at + 1);
        }
        at + 1
    }

    /// Notes that an undeclared token is passed. A macro might have declared it.
    fn undeclared_token(&mut self, level: &Level<'_>, name: &Ident, at: usize) {
        let trees = level.trees;
        let is_between = |before: Option<&TokenTree>, after: Option<&TokenTree>| {
            before.is_none_or(|it| is_punct(Some(it), ','))
                && after.is_none_or(|it| is_punct(Some(it), ','))
        };
        let is_argument = is_name(level.around, level.around.len().wrapping_sub(1))
            && is_between(
                at.checked_sub(1).and_then(|at| trees.get(at)),
                trees.get(at + 1),
            );
        let is_declared = self.token.is_some()
            || self.own_token.is_some()
            || self.seen.macros
            || self.locals.get(TOKEN).is_some();
        if is_argument && !is_declared {
            self.problem(name.span(), Misuse::UndeclaredToken(name.clone()));
        }
    }

    /// Checks what a variadic export is told to do, which is the last name of its first argument.
    fn variadic(&mut self, trees: &[TokenTree], at: usize) {
        let Some(TokenTree::Group(group)) = arguments_of(trees, at).and_then(|it| trees.get(it))
        else {
            return;
        };
        let arguments = group.stream().into_iter();
        let first = arguments.take_while(|tree| !is_punct(Some(tree), ','));
        let names = first.filter_map(|tree| match tree {
            TokenTree::Ident(name) => Some(name),
            _ => None,
        });
        for name in names {
            if let Some(order) = routines::order(&text(&name)) {
                self.problem(name.span(), Misuse::Unwrapped(order));
            }
        }
    }

    /// Reads the name of a function that may be in the attribute's `also`.
    fn also(&mut self, level: &mut Level<'_>, number: usize, at: usize) -> usize {
        let trees = level.trees;
        let also = &self.also[number];
        let is_method = follows_dot(trees, at);
        let is_meant = match &also.owner {
            None => !is_method,
            Some(owner) => is_method || is_of_type(trees, at, owner),
        };
        let callee = is_meant.then_some(Callee::Also(also.access));
        callee.map_or(at + 1, |callee| self.call(level, at, callee))
    }

    /// Reads the name of a function of the scope, or returns `None` if the name means something else.
    fn scope_function(&mut self, level: &mut Level<'_>, at: usize) -> Option<usize> {
        let trees = level.trees;
        let Some(arguments) = arguments_of(trees, at) else {
            self.scope_value(level, at);
            return None;
        };
        let (functions, is_certain) = match &trees[at] {
            TokenTree::Ident(name) if follows_dot(trees, at) => {
                let count = Arguments::of(&inner_at(trees, arguments)).list.len();
                self.view().methods(&trees[..at - 1], &text(name), count)
            }
            _ => {
                let from = path_start(&trees[..=at]);
                (vec![self.view().function(&trees[from..=at])?], true)
            }
        };
        functions.first()?;
        let callee = Callee::Scope {
            functions,
            is_certain,
        };
        Some(self.call(level, at, callee))
    }

    /// Notes a function of the scope that is used as a value.
    fn scope_value(&mut self, level: &mut Level<'_>, at: usize) {
        let trees = level.trees;
        let is_name_of_field = follows_dot(trees, at) || is_colon(trees, at + 1);
        if is_name_of_field || is_path_separator(trees, at + 1) || is_assignment(trees, at + 1) {
            return;
        }
        let from = path_start(&trees[..=at]);
        if let Some(function) = self.view().function(&trees[from..=at]) {
            level.found.values.push(Value { at, function });
        }
    }

    /// Reads the name of a routine.
    fn routine(&mut self, level: &mut Level<'_>, routine: &'static Routine, at: usize) -> usize {
        let trees = level.trees;
        let is_method = follows_dot(trees, at);
        let is_raw = follows_path_separator(trees, at) && is_raw_path(trees, at);
        if is_raw && routine.form == Form::Function {
            return self.raw(level, routine, at);
        }
        let is_meant = match routine.form {
            Form::Function => !is_method,
            Form::Method => is_method || routine.of.iter().any(|of| is_of_type(trees, at, of)),
        };
        let callee = is_meant.then_some(Callee::Routine(routine));
        callee.map_or(at + 1, |callee| self.call(level, at, callee))
    }

    /// Reads a raw binding, and returns the place after it.
    fn raw(&mut self, level: &mut Level<'_>, routine: &'static Routine, at: usize) -> usize {
        let path = &level.trees[path_start(&level.trees[..=at])..=at];
        let written = super::call::written(path);
        self.problem(level.trees[at].span(), Misuse::Raw(written, routine));
        at + 1
    }
}

/// Returns whether the path of the name at this place is a path of raw bindings.
fn is_raw_path(trees: &[TokenTree], at: usize) -> bool {
    let path = &trees[path_start(&trees[..=at])..at];
    path.iter().any(|tree| match tree {
        TokenTree::Ident(name) => RAW_CRATES.contains(&&*text(name)),
        _ => false,
    })
}
