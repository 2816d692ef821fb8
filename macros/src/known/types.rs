//! As much of the types of expressions as a scope shows.

use syn::{
    AngleBracketedGenericArguments, Expr, ExprCall, ExprField, ExprMethodCall, GenericArgument,
    Member, PathArguments, ReturnType, Stmt, UnOp,
};

use super::ty::{POINTERS, WRAPPERS, name, own};
use super::{Callee, Known, Ty};
use crate::classify;
use crate::functions::Place;
use crate::names::text;
use crate::scope::Scope;

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
                None if path.path.segments.len() > 1 && type_in(&path.path).is_some() => {
                    type_in(&path.path).map_or(Ty::Unknown, |ty| name(&ty, place))
                }
                _ => self.constant(&path.path, place),
            },
            Expr::Field(field) => self.field(field, place, scope),
            Expr::Paren(paren) => of(&paren.expr),
            Expr::Group(group) => of(&group.expr),
            Expr::Reference(reference) => of(&reference.expr),
            Expr::RawAddr(address) => of(&address.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => of(&unary.expr),
            Expr::Try(tried) => of(&tried.expr).content(),
            Expr::Index(index) => of(&index.expr).content(),
            Expr::Cast(cast) => Ty::of(&cast.ty, place),
            Expr::Struct(literal) => {
                type_in(&literal.path).map_or(Ty::Unknown, |ty| name(&ty, place))
            }
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
            Expr::Call(call) => self.called(expr, call, place, scope),
            _ => Ty::Unknown,
        }
    }

    fn called(&self, expr: &Expr, call: &ExprCall, place: &Place, scope: &Scope) -> Ty {
        if let Callee::Known { id, .. } = self.function_callee(call, place, scope) {
            return self.returned(id);
        }
        let Expr::Path(path) = &*call.func else {
            return Ty::Unknown;
        };
        let first = || {
            call.args
                .first()
                .map(|argument| self.type_of(argument, place, scope))
        };
        if classify::tracked(expr, None).is_some() {
            return first().map(Ty::content).unwrap_or_default();
        }
        match constructed(&path.path, place) {
            Some(Constructed::Value(ty)) => ty,
            Some(Constructed::Pointer) => first().unwrap_or_default(),
            None => Ty::Unknown,
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

/// What a path that is called makes.
enum Constructed {
    Value(Ty),
    /// A pointer to its first argument.
    Pointer,
}

/// `Type::new(..)`, `Type(..)`, `Enum::Variant(..)`: a value of the type, if names are as
/// usual.
fn constructed(path: &syn::Path, place: &Place) -> Option<Constructed> {
    if let PathArguments::AngleBracketed(turbofish) = &path.segments.last()?.arguments {
        return Some(Constructed::Value(of_turbofish(turbofish, place)));
    }
    let ty = type_in(path)?;
    match ty.as_str() {
        "Some" | "Ok" | "Err" => None,
        pointer if POINTERS.contains(&pointer) => Some(Constructed::Pointer),
        wrapper if WRAPPERS.contains(&wrapper) => {
            Some(Constructed::Value(Ty::Wrapped(Box::default())))
        }
        other => Some(Constructed::Value(name(other, place))),
    }
}

/// The type in a path that ends in it, in its function or in its variant.
fn type_in(path: &syn::Path) -> Option<String> {
    let is_type = |name: &String| name.starts_with(char::is_uppercase);
    let mut names = path.segments.iter().rev().map(|it| text(&it.ident));
    let last = names.next()?;
    names.next().filter(is_type).or(Some(last).filter(is_type))
}
