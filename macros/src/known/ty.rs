use syn::{GenericArgument, PathArguments, Type};

use crate::functions::Place;
use crate::names::text;

/// The type of a value, as far as a method call on it is concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ty {
    /// It cannot be told.
    #[default]
    Unknown,
    /// It is none of the scope's own types.
    Other,
    /// It has this name.
    Named(String),
    /// It has methods of its own and gives this out.
    Wrapped(Box<Ty>),
}

impl Ty {
    /// The type that `ty` names.
    pub(crate) fn of(ty: &Type, place: &Place) -> Self {
        match ty {
            Type::Reference(reference) => Self::of(&reference.elem, place),
            Type::Ptr(pointer) => Self::of(&pointer.elem, place),
            Type::Slice(slice) => Self::Wrapped(Box::new(Self::of(&slice.elem, place))),
            Type::Array(array) => Self::Wrapped(Box::new(Self::of(&array.elem, place))),
            Type::Paren(paren) => Self::of(&paren.elem, place),
            Type::Group(group) => Self::of(&group.elem, place),
            Type::Path(path) => {
                let Some(last) = path.path.segments.last() else {
                    return Ty::Unknown;
                };
                let ident = text(&last.ident);
                match &last.arguments {
                    PathArguments::AngleBracketed(arguments) => {
                        let mut types =
                            arguments.args.iter().filter_map(|argument| match argument {
                                GenericArgument::Type(ty) => Some(ty),
                                _ => None,
                            });
                        let mut content = || {
                            types
                                .next()
                                .map(|ty| Self::of(ty, place))
                                .unwrap_or_default()
                        };
                        match ident.as_str() {
                            pointer if POINTERS.contains(&pointer) => content(),
                            wrapper if WRAPPERS.contains(&wrapper) => {
                                Ty::Wrapped(Box::new(content()))
                            }
                            _ => name(&ident, place),
                        }
                    }
                    _ => name(&ident, place),
                }
            }
            Type::Infer(_) | Type::Macro(_) | Type::Verbatim(_) => Ty::Unknown,
            _ => Ty::Other,
        }
    }

    /// What an `Option`, a lock, a slice or the like gives out.
    pub(crate) fn content(self) -> Self {
        match self {
            Self::Wrapped(content) => *content,
            other => other,
        }
    }
}

/// Types whose methods are those of what they point to.
pub(super) const POINTERS: &[&str] = &[
    "Box",
    "Rc",
    "Arc",
    "Pin",
    "Ref",
    "RefMut",
    "SpinLockGuard",
    "DpcSpinLockGuard",
    "SoleSpinLockGuard",
];

/// Types that give out what they contain.
pub(super) const WRAPPERS: &[&str] = &["Option", "Result", "SpinLock", "Vec", "VecDeque"];

pub(super) fn own(place: &Place) -> Ty {
    let name = place.self_type();
    name.map_or(Ty::Other, |name| Ty::Named(name.to_owned()))
}

pub(super) fn name(name: &str, place: &Place) -> Ty {
    if name == "Self" {
        own(place)
    } else {
        Ty::Named(name.to_owned())
    }
}
