//! What well-known methods and usual names give.

use syn::{AngleBracketedGenericArguments, Path, PathArguments};

use super::ty::{is_pointer, types};
use super::{Ty, View};
use crate::routines::{self, Effect, Form};

/// The type of what the method `name` gives, unless the scope has it.
pub(super) fn given_by(name: &str, receiver: Ty) -> Ty {
    match name {
        "iter" | "iter_mut" | "into_iter" | "drain" | "rev" | "skip" | "step_by" | "peekable"
        | "filter" | "copied" | "cloned" | "as_ref" | "as_mut" | "as_deref" | "as_deref_mut"
        | "clone" | "borrow" | "borrow_mut" | "as_ptr" | "cast_mut" => receiver,
        "unwrap" | "expect" | "get_mut" | "into_inner" => receiver.content(),
        // An element, if there is one.
        "next" | "first" | "last" | "pop" | "pop_front" | "pop_back" | "take" => match receiver {
            Ty::Wrapped(_) => receiver,
            _ => Ty::Unknown,
        },
        // What these give has methods of its own.
        "map" | "filter_map" | "flat_map" | "zip" | "enumerate" | "chain" | "chunks"
        | "windows" | "chars" | "bytes" | "lines" | "split" | "trim" | "len" | "count"
        | "to_string" | "to_owned" | "to_vec" => Ty::Other,
        _ => given_by_routine(name, receiver),
    }
}

/// What a lock gives to whom acquires it.
fn given_by_routine(name: &str, lock: Ty) -> Ty {
    match routines::find(name, Form::Method).map(|routine| routine.effect) {
        Some(Effect::Acquire | Effect::AcquireSole) => lock.content(),
        Some(Effect::TryAcquire) => lock,
        _ => Ty::Unknown,
    }
}

/// What a path that is called makes.
pub(super) enum Constructed {
    Value(Ty),
    /// A pointer to its first argument.
    Pointer,
}

impl View<'_> {
    /// `Type::new(..)`, `Type(..)`, `Enum::Variant(..)`: a value of the type, if names are as
    /// usual.
    pub(super) fn constructed(&self, path: &Path) -> Constructed {
        if let Some(last) = path.segments.last()
            && let PathArguments::AngleBracketed(turbofish) = &last.arguments
        {
            return Constructed::Value(self.of_turbofish(turbofish));
        }
        let names = self.names(path);
        let Some(ty) = type_in(&names) else {
            return Constructed::Value(Ty::Unknown);
        };
        match self.last(ty) {
            Some("Some" | "Ok" | "Err") => Constructed::Value(Ty::Unknown),
            Some(pointer) if is_pointer(pointer) => Constructed::Pointer,
            _ => Constructed::Value(self.named(ty, Vec::new(), 0)),
        }
    }

    /// The type in a path that ends in it, in its function or in its variant.
    pub(super) fn type_in(&self, path: &Path) -> Option<Ty> {
        let names = self.names(path);
        Some(self.named(type_in(&names)?, Vec::new(), 0))
    }

    /// `extension::<Adapter>()`: most likely a value of that type, or a pointer to one.
    pub(super) fn of_turbofish(&self, arguments: &AngleBracketedGenericArguments) -> Ty {
        let mut types = types(arguments);
        match (types.next(), types.next()) {
            (Some(ty), None) => self.ty(ty),
            _ => Ty::Unknown,
        }
    }
}

/// The part of a path that leads to a type, by its capital letter.
fn type_in(names: &[String]) -> Option<&[String]> {
    let is_type = |path: &&[String]| {
        let last = path.last();
        last.is_some_and(|name| name.starts_with(char::is_uppercase))
    };
    let (_, outer) = names.split_last()?;
    Some(outer).filter(is_type).or(Some(names).filter(is_type))
}
