//! As much of the types of expressions as a scope shows.

use syn::{
    AngleBracketedGenericArguments, Expr, ExprField, ExprMethodCall, GenericArgument, Member,
    PathArguments, ReturnType, Stmt, Type, UnOp,
};

use super::{Callee, Known};
use crate::functions::Place;
use crate::names::text;
use crate::scope::Scope;

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
const POINTERS: &[&str] = &[
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
const WRAPPERS: &[&str] = &["Option", "Result", "SpinLock", "Vec", "VecDeque"];

impl Known {
    /// The type of `expr`; of what it points to, if it is a pointer.
    pub(crate) fn type_of(&self, expr: &Expr, place: &Place, scope: &Scope) -> Ty {
        if self.functions.is_empty() {
            return Ty::Unknown;
        }
        let of = |expr: &Expr| self.type_of(expr, place, scope);
        match expr {
            Expr::Path(path) => match path.path.get_ident() {
                Some(name) if name == "self" => own(place),
                Some(name) if scope.is_local(name) => scope.type_of(name),
                _ => self.constant(&path.path, place),
            },
            Expr::Field(field) => self.field(field, place, scope),
            Expr::Paren(paren) => of(&paren.expr),
            Expr::Group(group) => of(&group.expr),
            Expr::Reference(reference) => of(&reference.expr),
            Expr::RawAddr(address) => of(&address.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => of(&unary.expr),
            Expr::Try(tried) => of(&tried.expr).content(),
            Expr::Cast(cast) => Ty::of(&cast.ty, place),
            Expr::Struct(literal) => literal
                .path
                .segments
                .last()
                .map_or(Ty::Unknown, |it| name(&text(&it.ident), place)),
            Expr::Unsafe(block) => self.tail(&block.block.stmts, place, scope),
            Expr::Block(block) => self.tail(&block.block.stmts, place, scope),
            Expr::Call(_) | Expr::MethodCall(_) => self.result(expr, place, scope),
            // The scope's macros make no values of its own types.
            Expr::Lit(_)
            | Expr::Array(_)
            | Expr::Tuple(_)
            | Expr::Closure(_)
            | Expr::Binary(_)
            | Expr::Range(_)
            | Expr::Repeat(_)
            | Expr::Macro(_) => Ty::Other,
            _ => Ty::Unknown,
        }
    }

    /// The type of a static or a constant of the scope.
    fn constant(&self, path: &syn::Path, place: &Place) -> Ty {
        let name = path.segments.last().map(|segment| text(&segment.ident));
        let ty = name.and_then(|name| self.constants.get(&name));
        ty.map(|ty| Ty::of(ty, place)).unwrap_or_default()
    }

    fn tail(&self, statements: &[Stmt], place: &Place, scope: &Scope) -> Ty {
        match statements {
            [Stmt::Expr(tail, None)] => self.type_of(tail, place, scope),
            _ => Ty::Unknown,
        }
    }

    fn field(&self, field: &ExprField, place: &Place, scope: &Scope) -> Ty {
        let Ty::Named(base) = self.type_of(&field.base, place, scope) else {
            return Ty::Unknown;
        };
        let Some(fields) = self.fields.get(&base) else {
            // Under an `impl` the fields are not seen; a value contains none of its own type.
            let is_self = place.module.is_empty() && place.self_type() == Some(&base);
            return if is_self { Ty::Other } else { Ty::Unknown };
        };
        let member = match &field.member {
            Member::Named(name) => name.to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        };
        fields.get(&member).map_or(Ty::Unknown, |ty| {
            Ty::of(
                ty,
                &Place {
                    module: place.module.clone(),
                    owner: crate::functions::Owner::Inherent(base),
                },
            )
        })
    }

    /// The type of a call's result.
    fn result(&self, expr: &Expr, place: &Place, scope: &Scope) -> Ty {
        match expr {
            Expr::MethodCall(call) => {
                let receiver = self.type_of(&call.receiver, place, scope);
                let candidates = self.methods(call);
                match self.method_of(&receiver, &candidates, call.args.len()) {
                    Callee::Known { id, .. } => self.returned(id),
                    _ => of_common_method(call, receiver, place),
                }
            }
            Expr::Call(call) => match (self.function_callee(call, place, scope), &*call.func) {
                (Callee::Known { id, .. }, _) => self.returned(id),
                (_, Expr::Path(path)) => constructed(&path.path, place).unwrap_or_default(),
                _ => Ty::Unknown,
            },
            _ => Ty::Unknown,
        }
    }

    /// The type of what a function of the scope returns.
    fn returned(&self, id: usize) -> Ty {
        let function = &self.functions[id];
        match &function.returns {
            ReturnType::Default => Ty::Other,
            ReturnType::Type(_, ty) => Ty::of(ty, &function.place),
        }
    }
}

/// The type of what a well-known method gives.
fn of_common_method(call: &ExprMethodCall, receiver: Ty, place: &Place) -> Ty {
    if let Some(turbofish) = &call.turbofish {
        return of_turbofish(turbofish, place);
    }
    match text(&call.method).as_str() {
        "try_acquire_at_dpc_level"
        | "iter"
        | "iter_mut"
        | "into_iter"
        | "drain"
        | "rev"
        | "skip"
        | "step_by"
        | "peekable"
        | "copied"
        | "cloned"
        | "as_ref"
        | "as_mut"
        | "clone"
        | "borrow"
        | "borrow_mut"
        | "as_ptr"
        | "cast_mut" => receiver,
        "unwrap"
        | "expect"
        | "get_mut"
        | "into_inner"
        | "acquire"
        | "acquire_at_dpc_level"
        | "acquire_sole" => receiver.content(),
        // What these give has methods of its own.
        "map" | "filter" | "filter_map" | "flat_map" | "zip" | "enumerate" | "chain" | "chunks"
        | "windows" | "chars" | "bytes" | "lines" | "split" | "trim" | "len" | "count"
        | "to_string" | "to_owned" | "to_vec" => Ty::Other,
        _ => Ty::Unknown,
    }
}

/// `extension::<Adapter>()`: most likely a value of that type, or a pointer to one.
fn of_turbofish(arguments: &AngleBracketedGenericArguments, place: &Place) -> Ty {
    let mut types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    match (types.next(), types.next()) {
        (Some(ty), None) => Ty::of(ty, place),
        _ => Ty::Unknown,
    }
}

fn own(place: &Place) -> Ty {
    let name = place.self_type();
    name.map_or(Ty::Other, |name| Ty::Named(name.to_owned()))
}

fn name(name: &str, place: &Place) -> Ty {
    if name == "Self" {
        own(place)
    } else {
        Ty::Named(name.to_owned())
    }
}

/// `Type::new(..)`, `Type(..)`: a value of the type, if names are as usual.
fn constructed(path: &syn::Path, place: &Place) -> Option<Ty> {
    if let PathArguments::AngleBracketed(turbofish) = &path.segments.last()?.arguments {
        return Some(of_turbofish(turbofish, place));
    }
    let mut names = path.segments.iter().rev().take(2).map(|it| text(&it.ident));
    let ty = names.find(|name| name.starts_with(char::is_uppercase))?;
    match ty.as_str() {
        "Some" | "Ok" => None,
        pointer if POINTERS.contains(&pointer) => None,
        wrapper if WRAPPERS.contains(&wrapper) => Some(Ty::Wrapped(Box::default())),
        other => Some(name(other, place)),
    }
}
