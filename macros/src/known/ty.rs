use syn::{AngleBracketedGenericArguments, GenericArgument, Path, PathArguments, Type};
use syn::{TypeParamBound, TypeTraitObject};

use super::View;
use super::modules::Kind;
use super::own_type::Shape;
use crate::routines;

/// The type of a value, as far as a method call on it is concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ty {
    /// It cannot be told.
    #[default]
    Unknown,
    /// It is none of the scope's own types.
    Other,
    /// It is this type of the scope.
    Own(usize),
    /// It has methods of its own and gives this out.
    Wrapped(Box<Ty>),
}

impl Ty {
    /// What an `Option`, a lock, a slice or the like gives out.
    pub(crate) fn content(self) -> Self {
        match self {
            Self::Wrapped(content) => *content,
            other => other,
        }
    }

    pub(super) fn wrapped(self) -> Self {
        Self::Wrapped(Box::new(self))
    }
}

/// Whether the methods of this type are those of what it points to, unless it is a guard.
pub(super) fn is_pointer(name: &str) -> bool {
    ["Box", "Rc", "Arc", "Pin", "Ref", "RefMut", "NonNull"].contains(&name)
}

/// Whether this type gives out what it contains.
fn is_wrapper(name: &str) -> bool {
    ["Option", "Result", "Vec", "VecDeque"].contains(&name) || routines::is_lock_type(name)
}

/// An alias of an alias, or a pointer to a pointer, which may go in circles.
pub(super) const MAX_STEPS: usize = 8;

/// The types that the parameters of an alias stand for.
type Parameters<'a> = &'a [(String, Ty)];

impl View<'_> {
    /// The type that `ty` names.
    pub(crate) fn ty(&self, ty: &Type) -> Ty {
        self.read(ty, &[], 0)
    }

    fn read(&self, ty: &Type, parameters: Parameters<'_>, steps: usize) -> Ty {
        let read = |ty: &Type| self.read(ty, parameters, steps);
        match ty {
            Type::Reference(reference) => read(&reference.elem),
            Type::Ptr(pointer) => read(&pointer.elem),
            Type::Slice(slice) => read(&slice.elem).wrapped(),
            Type::Array(array) => read(&array.elem).wrapped(),
            Type::Paren(paren) => read(&paren.elem),
            Type::Group(group) => read(&group.elem),
            Type::Path(path) => {
                let names = self.names(&path.path);
                if let [name] = &names[..]
                    && let Some((_, ty)) = parameters.iter().find(|(own, _)| own == name)
                {
                    return ty.clone();
                }
                let arguments = type_arguments(&path.path).map(read).collect();
                self.named(&names, arguments, steps)
            }
            Type::TraitObject(object) => trait_of(object).map_or(Ty::Other, |path| {
                self.named(&self.names(path), Vec::new(), steps)
            }),
            Type::Infer(_) | Type::Macro(_) | Type::Verbatim(_) => Ty::Unknown,
            _ => Ty::Other,
        }
    }

    /// The type that a path of these names means, given these types.
    pub(super) fn named(&self, names: &[String], arguments: Vec<Ty>, steps: usize) -> Ty {
        if let [name] = names
            && name == "Self"
        {
            return self.home.own.map_or(Ty::Other, Ty::Own);
        }
        if let Some(id) = self.find(names, Kind::Type) {
            return self.own(id, arguments, steps);
        }
        let Some(last) = self.last(names) else {
            return Ty::Unknown;
        };
        let mut arguments = arguments.into_iter();
        if routines::is_guard(last) {
            return arguments.next().unwrap_or(Ty::Other);
        }
        if is_pointer(last) {
            return arguments.next().unwrap_or_default();
        }
        if is_wrapper(last) {
            return arguments.next().unwrap_or_default().wrapped();
        }
        let id = self.known.types_by_name.get(last);
        id.map_or(Ty::Other, |&id| self.own(id, arguments.collect(), steps))
    }

    /// A type of the scope, or what an alias stands for.
    fn own(&self, id: usize, arguments: Vec<Ty>, steps: usize) -> Ty {
        let ty = &self.known.types[id];
        let Shape::Alias(parameters, meaning) = &ty.shape else {
            return Ty::Own(id);
        };
        if steps == MAX_STEPS {
            return Ty::Unknown;
        }
        let parameters: Vec<_> = parameters.iter().cloned().zip(arguments).collect();
        self.elsewhere(ty.home, |view| view.read(meaning, &parameters, steps + 1))
    }
}

fn type_arguments(path: &Path) -> impl Iterator<Item = &Type> {
    let last = path.segments.last().map(|last| &last.arguments);
    let arguments = match last {
        Some(PathArguments::AngleBracketed(arguments)) => Some(arguments),
        _ => None,
    };
    arguments.into_iter().flat_map(types)
}

/// The types among generic arguments.
pub(super) fn types(arguments: &AngleBracketedGenericArguments) -> impl Iterator<Item = &Type> {
    arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

fn trait_of(object: &TypeTraitObject) -> Option<&Path> {
    object.bounds.iter().find_map(|bound| match bound {
        TypeParamBound::Trait(bound) => Some(&bound.path),
        _ => None,
    })
}
