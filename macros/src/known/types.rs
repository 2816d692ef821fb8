//! As much of the types of expressions as a scope shows.

use syn::{Expr, ExprCall, ExprField, ExprMethodCall, Member, Path, ReturnType, Stmt, UnOp};

use super::modules::Kind;
use super::own_type::Shape;
use super::ty::MAX_STEPS;
use super::well_known::{self, Constructed};
use super::{Callee, Ty, View};
use crate::classify;
use crate::names::text;

impl View<'_> {
    /// The type of `expr`; of what it points to, if it is a pointer.
    pub(crate) fn type_of(&self, expr: &Expr) -> Ty {
        if self.known.functions.is_empty() {
            return Ty::Unknown;
        }
        match expr {
            Expr::Path(path) => self.variable(&path.path),
            Expr::Field(field) => self.field(field),
            Expr::Paren(paren) => self.type_of(&paren.expr),
            Expr::Group(group) => self.type_of(&group.expr),
            Expr::Reference(reference) => self.type_of(&reference.expr),
            Expr::RawAddr(address) => self.type_of(&address.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => self.type_of(&unary.expr),
            Expr::Try(tried) => self.type_of(&tried.expr).content(),
            Expr::Index(index) => self.type_of(&index.expr).content(),
            Expr::Cast(cast) => self.ty(&cast.ty),
            Expr::Struct(literal) => self.type_in(&literal.path).unwrap_or_default(),
            Expr::Unsafe(block) => self.tail(&block.block.stmts),
            Expr::Block(block) => self.tail(&block.block.stmts),
            Expr::MethodCall(call) => self.given_by_method(call),
            Expr::Call(call) => self.given_by_call(expr, call),
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

    /// The type of a variable, a static, a constant, or a variant without fields.
    fn variable(&self, path: &Path) -> Ty {
        match path.get_ident() {
            Some(name) if name == "self" => self.home.own.map_or(Ty::Other, Ty::Own),
            Some(name) if self.scope.is_local(name) => self.scope.type_of(name),
            _ => {
                let found = self.find(&self.names(path), Kind::Constant);
                let constant = found.map(|id| &self.known.constants[id]);
                constant
                    .map(|(ty, home)| self.elsewhere(*home, |view| view.ty(ty)))
                    .or_else(|| self.type_in(path).filter(|_| path.segments.len() > 1))
                    .unwrap_or_default()
            }
        }
    }

    fn tail(&self, statements: &[Stmt]) -> Ty {
        match statements {
            [Stmt::Expr(tail, None)] => self.type_of(tail),
            _ => Ty::Unknown,
        }
    }

    fn field(&self, field: &ExprField) -> Ty {
        let member = match &field.member {
            Member::Named(name) => text(name),
            Member::Unnamed(index) => index.index.to_string(),
        };
        self.member(self.type_of(&field.base), None, &member)
    }

    /// The type of a field of `owner`, or of what it points to.
    fn member(&self, mut owner: Ty, variant: Option<&str>, name: &str) -> Ty {
        for _ in 0..MAX_STEPS {
            let Ty::Own(own) = owner else { break };
            let ty = &self.known.types[own];
            if let Some(field) = ty.shape.field(variant, name) {
                return self.elsewhere(ty.home, |view| view.ty(field));
            }
            // Under an `impl` the fields are not seen; a value contains none of its own type.
            if matches!(ty.shape, Shape::Unseen) {
                let is_self = self.home.module == 0 && self.home.own == Some(own);
                return if is_self { Ty::Other } else { Ty::Unknown };
            }
            owner = self.target(own);
        }
        Ty::Unknown
    }

    /// The type of a part of `whole` that the pattern of this path takes out.
    pub(crate) fn part(&self, path: &Path, name: &str, whole: &Ty) -> Ty {
        let last = path.segments.last().map(|last| text(&last.ident));
        let variant = last.as_deref();
        if matches!(variant, Some("Some" | "Ok")) {
            return whole.clone().content();
        }
        let owner = self.type_in(path).filter(|ty| matches!(ty, Ty::Own(_)));
        self.member(owner.unwrap_or_else(|| whole.clone()), variant, name)
    }

    fn given_by_method(&self, call: &ExprMethodCall) -> Ty {
        let receiver = self.type_of(&call.receiver);
        match self.method_of(receiver.clone(), &text(&call.method), call.args.len()) {
            Callee::Known { id, .. } => self.returned(id),
            _ => match &call.turbofish {
                Some(turbofish) => self.of_turbofish(turbofish),
                None => well_known::given_by(&text(&call.method), receiver),
            },
        }
    }

    fn given_by_call(&self, expr: &Expr, call: &ExprCall) -> Ty {
        if let Callee::Known { id, .. } = self.function_callee(call) {
            return self.returned(id);
        }
        let Expr::Path(path) = &*call.func else {
            return Ty::Unknown;
        };
        let first = || call.args.first().map(|it| self.type_of(it));
        if classify::tracked(expr, None).is_some() {
            return first().map(Ty::content).unwrap_or_default();
        }
        match self.constructed(&path.path) {
            Constructed::Value(ty) => ty,
            Constructed::Pointer => first().unwrap_or_default(),
        }
    }

    /// The type of what a function of the scope returns.
    fn returned(&self, id: usize) -> Ty {
        let function = &self.known.functions[id];
        match &function.returns {
            ReturnType::Default => Ty::Other,
            ReturnType::Type(_, ty) => self.elsewhere(function.home, |view| view.ty(ty)),
        }
    }
}
