//! Represents a type by the names in it.

use std::rc::Rc;

use proc_macro2::{Delimiter, TokenTree};

use crate::trees::{follows_quote, inner, text};
use crate::words;

/// The type of a value, as far as a method call on it is concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ty {
    /// The type cannot be told.
    #[default]
    Unknown,
    /// The type cannot be told, and a pattern took the value out of another value.
    Part,
    /// A type with these names in it, the outermost first.
    Of(Rc<[String]>),
    /// The type of a part of a value whose type has these names.
    Within(Rc<[String]>),
}

impl Ty {
    /// Reads a type from its trees.
    pub(crate) fn of(trees: &[TokenTree]) -> Self {
        match trees {
            [TokenTree::Ident(word)] if word == "_" => Self::Unknown,
            trees => Self::Of(Rc::from(names(trees))),
        }
    }

    /// Returns a type that is not one of the scope's.
    pub(super) fn elsewhere() -> Self {
        Self::Of(Rc::new([]))
    }

    /// Returns the type of the content of an `Option`, a lock, a slice or a similar type.
    pub(crate) fn content(self) -> Self {
        match self {
            Self::Of(names) => Self::Within(names),
            other => other,
        }
    }

    /// Returns the type of a part that a pattern takes out of such a value.
    pub(crate) fn part(self) -> Self {
        match self {
            Self::Unknown => Self::Part,
            other => other.content(),
        }
    }
}

/// The name of slices and arrays, which have methods of their own.
const SLICE: &str = "[]";

/// Returns the names of types in `trees`, at any depth.
pub(super) fn names(trees: &[TokenTree]) -> Vec<String> {
    let mut all = Vec::new();
    add_names(trees, &mut all);
    all
}

fn add_names(trees: &[TokenTree], all: &mut Vec<String>) {
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Ident(_) if follows_quote(trees, at) => {}
            TokenTree::Ident(name) => {
                let name = text(name);
                if name == "Self" || !words::is_keyword(&name) {
                    all.push(name);
                }
            }
            TokenTree::Group(group) => {
                if group.delimiter() == Delimiter::Bracket {
                    all.push(SLICE.to_owned());
                }
                add_names(&inner(group), all);
            }
            _ => {}
        }
    }
}

/// Returns whether this type has the methods of its target.
pub(super) fn is_pointer(name: &str) -> bool {
    let pointers = [
        "Box",
        "Rc",
        "Arc",
        "Pin",
        "Ref",
        "RefMut",
        "NonNull",
        "HwDeviceExtension",
    ];
    pointers.contains(&name) || crate::routines::is_guard(name)
}
