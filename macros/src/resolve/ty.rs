//! Represents a type by the names in it.

use std::rc::Rc;

use proc_macro2::{Delimiter, Group, TokenTree};

use crate::item::referred;
use crate::trees::{follows_quote, inner, is_name, is_path_separator, split_at_commas, text};
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
    /// A tuple.
    Tuple(Rc<[Self]>),
}

impl Ty {
    /// Reads a type from its trees.
    pub(crate) fn of(trees: &[TokenTree]) -> Self {
        let target = referred(trees).map_or(trees, |(_, target)| target);
        let tuple = match target {
            [TokenTree::Ident(word)] if word == "_" => return Self::Unknown,
            [TokenTree::Group(group)] => Self::tuple(group, Self::of),
            _ => None,
        };
        tuple.unwrap_or_else(|| Self::Of(Rc::from(names(target))))
    }

    /// Returns the type of a tuple whose parts have the types that `part` returns, if this is one.
    pub(super) fn tuple(group: &Group, part: impl Fn(&[TokenTree]) -> Self) -> Option<Self> {
        let trees = inner(group);
        let is_tuple =
            group.delimiter() == Delimiter::Parenthesis && split_at_commas(&trees).nth(1).is_some();
        is_tuple.then(|| Self::Tuple(split_at_commas(&trees).map(part).collect()))
    }

    /// Returns the type of a part of a tuple, or of something that holds one.
    pub(crate) fn element(&self, number: usize) -> Self {
        match self {
            Self::Tuple(parts) => parts.get(number).cloned().unwrap_or_default(),
            other => other.clone(),
        }
    }

    /// Returns a type that is not one of the scope's.
    pub(super) fn elsewhere() -> Self {
        Self::Of(Rc::new([]))
    }

    /// Returns the type of the content of an `Option`, a lock, a slice or a similar type.
    pub(crate) fn content(self) -> Self {
        match self {
            Self::Of(names) if names.is_empty() => Self::Part,
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
            TokenTree::Ident(_) if follows_quote(trees, at) || is_of_path(trees, at) => {}
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

/// Returns whether the name at this place is a module of the type that follows.
fn is_of_path(trees: &[TokenTree], at: usize) -> bool {
    is_path_separator(trees, at + 1) && is_name(trees, at + 3)
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
