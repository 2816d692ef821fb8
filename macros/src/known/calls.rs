//! Which function of the scope a call means.

use syn::{Expr, ExprCall, ExprMethodCall, ExprPath, Path, Type};

use super::function::Token;
use super::modules::Kind;
use super::ty::MAX_STEPS;
use super::{Ty, View};
use crate::names::text;

/// What a call means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Callee {
    /// No function of the scope that could take a hidden token.
    Other,
    /// This one. The token would be the argument at this place, unless it is there.
    Known { id: usize, token_at: Option<usize> },
    /// One of these, or another: the type of the receiver cannot be told.
    Unclear(Vec<usize>),
}

impl View<'_> {
    /// What the call `expr` means.
    pub(crate) fn callee(&self, expr: &Expr) -> Callee {
        if self.known.functions.is_empty() {
            return Callee::Other;
        }
        match expr {
            Expr::Call(call) => self.function_callee(call),
            Expr::MethodCall(call) => self.method_callee(call),
            _ => Callee::Other,
        }
    }

    pub(super) fn function_callee(&self, call: &ExprCall) -> Callee {
        let Expr::Path(path) = &*call.func else {
            return Callee::Other;
        };
        self.function(path).map_or(Callee::Other, |id| {
            let function = &self.known.functions[id];
            let behind = usize::from(function.has_receiver);
            let token_at = function.token_place(call.args.len(), behind);
            Callee::Known { id, token_at }
        })
    }

    fn method_callee(&self, call: &ExprMethodCall) -> Callee {
        let name = text(&call.method);
        let arguments = call.args.len();
        if self.methods(&name, arguments).next().is_none() {
            return Callee::Other;
        }
        self.method_of(self.type_of(&call.receiver), &name, arguments)
    }

    /// The methods of this name that `arguments` fit, with or without the token.
    fn methods(&self, name: &str, arguments: usize) -> impl Iterator<Item = usize> {
        let fits = move |id: &usize| {
            let function = &self.known.functions[*id];
            function.token != Token::None
                && function.has_receiver
                && (arguments == function.arity || arguments == function.arity + 1)
        };
        self.known.associated(name).filter(fits)
    }

    /// The method that a receiver of this type has, or what it points to.
    pub(super) fn method_of(&self, mut receiver: Ty, name: &str, arguments: usize) -> Callee {
        let functions = &self.known.functions;
        for _ in 0..MAX_STEPS {
            let own = match receiver {
                Ty::Unknown => return self.unclear(name, arguments),
                Ty::Other | Ty::Wrapped(_) => return Callee::Other,
                Ty::Own(own) => own,
            };
            let is_own = |id: &usize| functions[*id].own == Some(own);
            if let Some(id) = self.methods(name, arguments).find(is_own) {
                let token_at = functions[id].token_place(arguments, 0);
                return Callee::Known { id, token_at };
            }
            if self.known.associated(name).any(|id| is_own(&id)) {
                return Callee::Other;
            }
            receiver = self.target(own);
        }
        Callee::Other
    }

    fn unclear(&self, name: &str, arguments: usize) -> Callee {
        let lacks_token = |&id: &usize| {
            let function = &self.known.functions[id];
            function.token_place(arguments, 0).is_some()
        };
        Callee::Unclear(self.methods(name, arguments).filter(lacks_token).collect())
    }

    /// What a value of the type points to, by an `impl Deref` of the scope.
    pub(super) fn target(&self, own: usize) -> Ty {
        match &self.known.types[own].target {
            Some((ty, home)) => self.elsewhere(*home, |view| view.ty(ty)),
            None => Ty::Other,
        }
    }

    /// The function that `path` means, if it could take a token.
    pub(crate) fn function(&self, path: &ExprPath) -> Option<usize> {
        if self.known.functions.is_empty() {
            return None;
        }
        let name = text(&path.path.segments.last()?.ident);
        if !self.known.may_be_function(&name) && self.scope.imported(&name).is_none() {
            return None;
        }
        let found = match &path.qself {
            Some(qself) if qself.position == 0 => self.qualified(&qself.ty, &path.path),
            Some(_) => None,
            None => self.plain_path(&path.path),
        };
        found.filter(|&id| self.known.functions[id].token != Token::None)
    }

    /// `<Type>::name`
    fn qualified(&self, ty: &Type, path: &Path) -> Option<usize> {
        self.associated(&self.ty(ty), &text(&path.segments.last()?.ident))
    }

    fn plain_path(&self, path: &Path) -> Option<usize> {
        if path
            .get_ident()
            .is_some_and(|name| self.scope.is_local(name))
        {
            return None;
        }
        let names = self.names(path);
        let (last, qualifier) = names.split_last()?;
        self.find(&names, Kind::Function).or_else(|| {
            let ty = (!qualifier.is_empty()).then(|| self.named(qualifier, Vec::new(), 0))?;
            self.associated(&ty, last)
        })
    }

    fn associated(&self, ty: &Ty, name: &str) -> Option<usize> {
        let Ty::Own(own) = *ty else { return None };
        let functions = &self.known.functions;
        let mut all = self.known.associated(name);
        all.find(|&id| functions[id].own == Some(own))
    }
}
