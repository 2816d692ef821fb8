//! Reads calls that may need the token.

use proc_macro2::{Ident, TokenTree};

use super::arguments::{Arguments, is_pattern, is_token};
use super::facts::{Call, Callee, Kind, Misuse};
use super::place::arguments_of;
use super::reader::{Level, Place, Reader};
use crate::fragments::{self, Site};
use crate::resolve::{Passed, path_start, split_path};
use crate::routines::{Effect, Form, Routine};
use crate::trees::{follows_dot, follows_path_separator, inner_at, is_punct, text};

impl Reader<'_> {
    /// Reads a call if there is one: its arguments, and the place among them where the token is missing.
    pub(super) fn call(&mut self, level: &mut Level<'_>, at: usize, callee: Callee) -> usize {
        let trees = level.trees;
        let (TokenTree::Ident(name), Some(arguments)) = (&trees[at], arguments_of(trees, at))
        else {
            return at + 1;
        };
        let kind = if follows_dot(trees, at) {
            Kind::Method
        } else {
            Kind::Path
        };
        level.note_fragments(at, arguments, Site::Type);
        // Closures among the arguments need the trees before the parentheses.
        let list = self.list(inner_at(trees, arguments), &trees[..=at], Place::Code);
        let parts = Arguments::of(&list.trees);
        let token_at = self.missing_token(&callee, kind, &parts, &list.trees);
        let is_call = kind == Kind::Method || !parts.list.iter().any(|it| is_pattern(it));
        let from = match kind {
            Kind::Path => path_start(&trees[..=at]),
            Kind::Method => at,
        };
        let as_in_c = self.as_in_c(&trees[from..=at], &callee, &parts);
        let as_in_c = as_in_c.filter(|_| is_call);
        if let Callee::Routine(routine) = callee
            && token_at.is_some()
            && as_in_c.is_none()
            && lacks_arguments(routine, &parts)
        {
            self.problem(name.span(), Misuse::Arguments(routine));
        }
        if let Some((span, misuse)) = as_in_c {
            self.problem(span, misuse);
        }
        let call = is_call.then(|| Call {
            name: name.clone(),
            from,
            kind,
            token_at,
            callee,
            own_token: self.own_token.clone(),
            in_macro: self.in_macro,
        });
        if call.as_ref().is_some_and(|call| call.token_at.is_some()) {
            let doubt = self.seen.doubt;
            self.seen.used_token.get_or_insert(!doubt);
            self.refuse_hidden_token(name);
        }
        level.keep(arguments, list, call);
        arguments + 1
    }

    /// Returns the place among the `trees` of the arguments where the token is missing.
    fn missing_token(
        &self,
        callee: &Callee,
        kind: Kind,
        arguments: &Arguments<'_>,
        trees: &[TokenTree],
    ) -> Option<usize> {
        let is_path = usize::from(kind == Kind::Path);
        let (needed, place) = match callee {
            Callee::Also(_) => (usize::MAX, trees.len()),
            Callee::Routine(routine) => {
                routine.effect.access()?;
                match routine.form {
                    Form::Function => (routine.arity(), 0),
                    Form::Method => (routine.arity() + is_path, trees.len()),
                }
            }
            Callee::Scope { functions, .. } => {
                let function = self.scope.function(*functions.first()?);
                let receiver = is_path * usize::from(function.has_receiver);
                let place = match function.token {
                    Passed::Named(at, _) => arguments.start(trees, at + receiver),
                    Passed::Hidden | Passed::Never => trees.len(),
                };
                (function.arity + receiver, place)
            }
        };
        let is_complete = arguments.list.len() > needed && !arguments.is_uncertain;
        let has_token = is_complete || arguments.list.iter().any(|it| self.is_token(it));
        (!has_token).then_some(place)
    }

    fn is_token(&self, argument: &[TokenTree]) -> bool {
        let own = self.own_token.as_ref().map(text);
        is_token(argument, self.token.as_deref()) || is_token(argument, own.as_deref())
    }

    /// Reports a variable that has the token's name and would be passed in its place.
    fn refuse_hidden_token(&mut self, name: &Ident) {
        let token = self.token.as_deref();
        let token = token.filter(|_| self.token_is_bound && self.own_token.is_none());
        if token.is_some_and(|token| self.locals.get(token).is_some()) {
            self.problem(name.span(), Misuse::HiddenToken(name.clone()));
        }
    }
}

/// Returns whether a routine is called with too few arguments, or with a number as its request.
fn lacks_arguments(routine: &Routine, arguments: &Arguments<'_>) -> bool {
    let is_number = match arguments.list.first() {
        Some([TokenTree::Literal(_)]) => true,
        Some([TokenTree::Ident(name)]) => ["true", "false", "IO_NO_INCREMENT"]
            .iter()
            .any(|it| name == it),
        _ => false,
    };
    routine.form == Form::Function
        && !arguments.is_uncertain
        && (arguments.list.len() < routine.arity()
            || is_number && routine.effect == Effect::Complete)
}

/// Returns a path as the user wrote it, without its generic arguments.
pub(super) fn written(path: &[TokenTree]) -> String {
    let names = path.iter().filter_map(|tree| match tree {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("::")
}

/// Returns whether the name at this place belongs to the type `ty`: `ty::name` or `<ty<T>>::name`.
pub(super) fn is_of_type(trees: &[TokenTree], at: usize, ty: &str) -> bool {
    if !follows_path_separator(trees, at) {
        return false;
    }
    let path = fragments::seen_through(&trees[path_start(&trees[..=at]).min(at - 2)..at - 2]);
    let mut names = path.iter().filter_map(|tree| match tree {
        TokenTree::Ident(name) => Some(text(name)),
        _ => None,
    });
    if is_punct(path.first(), '<') {
        names.any(|name| name == ty)
    } else {
        split_path(&path).0.last().is_some_and(|last| last == ty)
    }
}
