//! Finds what an annotated body must not do.

use proc_macro2::{Span, TokenTree};

use super::arguments::{Arguments, is_address, is_irql, name, shows_pointer};
use super::call::{is_of_type, written};
use super::facts::{Callee, Misuse};
use super::place::arguments_of;
use super::reader::{Level, Place, Reader};
use crate::fragments::Site;
use crate::resolve::{Local, path_start};
use crate::routines::{Effect, Form};
use crate::trees::{follows_dot, inner_at, is_path_separator, is_punct, is_word, text};

/// The names of functions that end the borrow of a guard without releasing the lock.
pub(crate) const LEAKING: &[&str] = &[
    "forget",
    "into_non_null",
    "into_raw",
    "leak",
    "ManuallyDrop",
    "MaybeUninit",
];

/// The types whose functions of such a name leak.
const LEAKING_TYPES: &[&str] = &["Arc", "Box", "Rc", "Vec"];

impl Reader<'_> {
    /// Reads a name that may be part of a leaking call, and returns the place to go on from.
    pub(super) fn leaking(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let trees = level.trees;
        let TokenTree::Ident(name) = &trees[at] else {
            return at + 1;
        };
        let name = text(name);
        if follows_dot(trees, at) {
            let is_leaking =
                name == "leak" && level.found.holds_guard(&trees[..at - 1], at - 2..at - 1);
            if is_leaking {
                self.problem(trees[at].span(), Misuse::Leak(name));
            }
            return at + 1;
        }
        let place = if name.starts_with(char::is_uppercase) {
            let mut path = (at..trees.len()).take_while(|&at| !is_punct(trees.get(at), ';'));
            path.find(|&place| is_word(trees.get(place), "new"))
        } else {
            Some(at)
        };
        let is_leak = name == "forget"
            || name.starts_with(char::is_uppercase) && is_path_separator(trees, at + 1)
            || LEAKING_TYPES.iter().any(|ty| is_of_type(trees, at, ty));
        let (Some(place), true) = (place, is_leak) else {
            return self.name(level, at);
        };
        let Some(arguments) = arguments_of(trees, place) else {
            return at + 1;
        };
        level.note_fragments(at, arguments, Site::Type);
        let list = self.list(inner_at(trees, arguments), &trees[..=place], Place::Code);
        if list.holds_guard(&list.trees, 0..list.trees.len()) {
            let path = &trees[path_start(&trees[..=place])..=place];
            self.problem(trees[place].span(), Misuse::Leak(written(path)));
        }
        level.keep(arguments, list, None);
        arguments + 1
    }

    /// Returns what is wrong in a call of this path with arguments as in C, and where.
    pub(super) fn as_in_c(
        &self,
        path: &[TokenTree],
        callee: &Callee,
        arguments: &Arguments<'_>,
    ) -> Option<(Span, Misuse)> {
        let routine = match callee {
            Callee::Routine(routine) if routine.form == Form::Function => routine,
            _ => return None,
        };
        let (first, last) = (arguments.list.first()?, arguments.list.last()?);
        let count = arguments.list.len();
        let is_longer = count > routine.arity();
        let span = path.last()?.span();
        match routine.effect {
            Effect::Release if is_longer || is_irql(last) || self.is_pointer(last) => {
                Some((span, Misuse::RestoredIrql(written(path))))
            }
            Effect::Acquire if is_longer && is_address(last) && is_irql(last) => {
                Some((span, Misuse::SavedIrql(written(path), count)))
            }
            Effect::Complete if !is_longer && routine.arguments != ["pointer"] => match first {
                [TokenTree::Ident(pointer)] if self.is_pointer(first) => {
                    let misuse = Misuse::Pointer(written(path), pointer.to_string());
                    Some((pointer.span(), misuse))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Returns whether an argument is a raw pointer, by its form or because it is such a parameter.
    fn is_pointer(&self, argument: &[TokenTree]) -> bool {
        let local = name(argument).and_then(|name| self.locals.get(&text(name)));
        shows_pointer(argument) || matches!(local, Some((Local::Pointer, _)))
    }
}
