//! The one policy of descent through a body: closures, patterns with guards and
//! macro arguments yes; nested items no. It knows the names in scope and what each
//! part needs of the token, and tells a [`Visitor`] what it finds.

mod bindings;
mod calls;
mod closures;
mod descent;
mod trials;

use std::mem;

use proc_macro2::{Ident, TokenStream};
use syn::{Expr, Local, PatIdent, Signature};

use crate::classify::{self, AsInC, Misuse};
use crate::functions::Function;
use crate::known::{Home, Known, Ty, View};
use crate::names;
use crate::routines::{Access, Routine};
use crate::scope::{Role, Scope, Value};

pub(crate) use trials::{Trial, trial};

/// What the walk finds in a body. Expressions are reported after their parts.
pub(crate) trait Visitor {
    /// A call that lacks its token.
    fn call(&mut self, _expr: &mut Expr, _call: &TokenCall, _site: Site) {}
    /// A call of a function of the scope, without a token.
    fn known(&mut self, _id: usize) {}
    /// A call of what may be a method with a hidden token, or another of that name.
    fn unclear(&mut self, _call: &mut Expr, _id: usize) {}
    /// A function with a hidden token that is not called, but used as a value.
    fn function_value(&mut self, _function: &mut Expr, _id: usize) {}
    /// A closure or an async block whose body needs the token.
    fn capture(&mut self, _expr: &mut Expr, _access: Access) {}
    /// The name of a closure that completes, and so changes the token when called.
    fn completing_closure(&mut self, _name: &mut PatIdent) {}
    /// A closure that completes and can get the token as a parameter.
    fn threaded_closure(&mut self, _local: &mut Local) {}
    /// A `let` that binds a closure that completes.
    fn completing_let(&mut self, _local: &mut Local) {}
    /// A trial to acquire that completes if the lock is not free.
    fn completing_trial(&mut self, _expr: &mut Expr) {}
    /// A raw binding of a tracked routine.
    fn raw(&mut self, _raw: &Misuse<'_>, _routine: &'static Routine) {}
    /// A call of a routine with the arguments of the system's own.
    fn as_in_c(&mut self, _call: &mut Expr, _form: AsInC) {}
    /// A guard is given to a function that leaks it.
    fn leak(&mut self, _leak: &Misuse<'_>) {}
    /// Tokens of a macro, or of `what` else, call `name` where nobody sees it.
    fn hidden(&mut self, _tokens: &mut TokenStream, _name: &Ident, _what: &Hiding) {}
}

/// What hides a call from the walk.
#[derive(Debug)]
pub(crate) enum Hiding {
    /// The macro of this path, called with something else than a list of expressions.
    Macro(String),
    /// The definition of a macro, or syntax that `syn` does not know.
    Other,
}

/// A call that lacks its token.
#[derive(Clone, Debug)]
pub(crate) struct TokenCall {
    /// What is called, as the user wrote it.
    pub(crate) name: Ident,
    pub(crate) access: Access,
    /// The token's place among the arguments.
    pub(crate) at: usize,
}

/// What is known around a body.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub(crate) known: &'a Known,
    /// The token parameter.
    pub(crate) token: Option<(&'a Ident, Access)>,
}

/// Where a call stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    /// Its arguments need the token, too.
    pub(crate) token_in_arguments: bool,
    /// It stands in a closure or an async block.
    pub(crate) captured: bool,
    /// The token is a reference there.
    pub(crate) moved: bool,
}

/// What a body or a closure does with the token.
#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    /// By tracked calls, which get the token.
    calls: Option<Access>,
    /// By the token's own name.
    names: Option<Access>,
    names_completing_closure: bool,
}

impl Uses {
    fn add(&mut self, other: Self) {
        self.calls = self.calls.max(other.calls);
        self.names = self.names.max(other.names);
        self.names_completing_closure |= other.names_completing_closure;
    }

    fn access(self) -> Option<Access> {
        self.calls.max(self.names)
    }

    fn completes(self) -> bool {
        self.access() == Some(Access::Exclusive) || self.names_completing_closure
    }
}

/// Walks through the body of a function; what its calls need of the token.
pub(crate) fn body(
    function: &mut Function<'_>,
    around: Surroundings<'_>,
    visitor: &mut impl Visitor,
) -> Option<Access> {
    let mut walk = Walk {
        visitor,
        around,
        home: around.known.home(function.place),
        scope: Scope::default(),
        uses: Uses::default(),
        captured: false,
        moved: false,
        element: Ty::Unknown,
        is_dry: false,
    };
    if let Some(plain) = &mut function.plain {
        plain.each_call(&mut |call| walk.plain_call(call));
    } else {
        walk.bind_parameters(function.signature);
        walk.statements(&mut function.block.stmts);
    }
    walk.uses.calls
}

struct Walk<'a, V> {
    visitor: &'a mut V,
    around: Surroundings<'a>,
    home: Home,
    scope: Scope,
    uses: Uses,
    /// It is in a closure or an async block.
    captured: bool,
    /// One of these has the word `move`.
    moved: bool,
    /// What the closure that comes next is given.
    element: Ty,
    /// It only looks what an expression does with the token.
    is_dry: bool,
}

impl<V: Visitor> Walk<'_, V> {
    fn bind_parameters(&mut self, signature: &Signature) {
        for parameter in names::typed_parameters(signature) {
            let value = Value {
                role: Role::of_parameter(&parameter.ty),
                ty: self.view().ty(&parameter.ty),
            };
            self.bind_pattern(&parameter.pat, &value);
        }
    }

    /// What can be told of names and types here.
    fn view(&self) -> View<'_> {
        View {
            known: self.around.known,
            home: self.home,
            scope: &self.scope,
        }
    }

    /// Runs `visit` in a block of its own.
    fn block(&mut self, visit: impl FnOnce(&mut Self)) {
        let mark = self.scope.mark();
        visit(self);
        self.scope.leave(mark);
    }

    /// What `visit` alone does with the token.
    fn uses_of(&mut self, visit: impl FnOnce(&mut Self)) -> Uses {
        let before = mem::take(&mut self.uses);
        visit(self);
        let own = mem::replace(&mut self.uses, before);
        self.uses.add(own);
        own
    }

    /// Notes the use of a local variable.
    fn variable(&mut self, name: &Ident) {
        self.uses.names_completing_closure |= self.scope.role(name) == Role::CompletingClosure;
        if let Some((token, access)) = self.around.token
            && token == name
        {
            self.uses.names = self.uses.names.max(Some(access));
        }
    }

    /// A closure or an async block.
    fn capturing(&mut self, expr: &mut Expr) {
        let around = (self.captured, self.moved);
        self.captured = true;
        self.moved |= is_move(expr);
        let before = self.uses;
        let uses = self.uses_of(|walk| {
            walk.block(|walk| walk.closure_parts(expr));
        });
        (self.captured, self.moved) = around;
        if self.has_own_token(expr) {
            self.uses = before;
        } else if let Some(access) = uses.access() {
            self.visitor.capture(expr, access);
        }
    }

    /// Whether a closure names a parameter like the function's token.
    fn has_own_token(&self, expr: &Expr) -> bool {
        let (Expr::Closure(closure), Some((token, _))) = (expr, self.around.token) else {
            return false;
        };
        let mut parameters = Scope::default();
        let inputs = closure.inputs.iter();
        inputs.for_each(|pat| parameters.bind(pat, &Value::default(), &|_, _, _| Ty::Unknown));
        parameters.is_local(token)
    }

    fn holds_guard(&self, expr: &Expr) -> bool {
        classify::holds_guard(expr, &|name| self.scope.role(name) == Role::Guard)
    }

    fn value_of(&self, expr: &Expr) -> Value {
        let role = if self.holds_guard(expr) {
            Role::Guard
        } else {
            Role::None
        };
        Value {
            role,
            ty: self.view().type_of(expr),
        }
    }
}

/// Whether a closure or an async block owns what it captures.
pub(crate) fn is_move(expr: &Expr) -> bool {
    match expr {
        Expr::Closure(closure) => closure.capture.is_some(),
        Expr::Async(block) => block.capture.is_some(),
        _ => false,
    }
}
