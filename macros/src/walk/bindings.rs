//! What a `let` binds.

use std::mem;

use proc_macro2::Ident;
use syn::visit_mut::VisitMut as _;
use syn::{Expr, Item, Pat, Stmt, Type};

use super::{Visitor, Walk};
use crate::known::{self, Ty, View};
use crate::scope::{Role, Scope, Value};

impl<V: Visitor> Walk<'_, V> {
    /// `let pat = init`, the two taken apart together where both are tuples. Whether
    /// a closure that completes is bound.
    pub(super) fn bind(&mut self, pat: &mut Pat, init: &mut Expr) -> bool {
        match (pat, init) {
            (Pat::Type(typed), init) => {
                let completes = self.bind(&mut typed.pat, init);
                let ty = self.view().ty(&typed.ty);
                self.scope.set_type(&typed.pat, ty);
                completes
            }
            (Pat::Paren(paren), init) => self.bind(&mut paren.pat, init),
            (pat, Expr::Paren(paren)) => self.bind(pat, &mut paren.expr),
            (Pat::Tuple(pats), Expr::Tuple(values)) if pats.elems.len() == values.elems.len() => {
                let mut completes = false;
                for (pat, value) in pats.elems.iter_mut().zip(&mut values.elems) {
                    completes |= self.bind(pat, value);
                }
                completes
            }
            (pat, init) => {
                let mut value = self.value_of(init);
                let is_closure = yields_closure(init);
                let uses = self.uses_of(|walk| walk.visit_expr_mut(init));
                let completes = is_closure && uses.completes();
                if completes {
                    value.role = Role::CompletingClosure;
                }
                self.bind_pattern(pat, &value);
                let Pat::Ident(name) = pat else { return false };
                if completes {
                    self.visitor.completing_closure(name);
                }
                completes
            }
        }
    }

    /// Items that are defined in a block hide those of the scope.
    pub(super) fn bind_items(&mut self, statements: &[Stmt]) {
        for statement in statements {
            let Stmt::Item(item) = statement else {
                continue;
            };
            match item {
                Item::Fn(item) => self.scope.bind_name(&item.sig.ident, Value::default()),
                Item::Static(item) => self.bind_constant(&item.ident, &item.ty),
                Item::Const(item) => self.bind_constant(&item.ident, &item.ty),
                Item::Use(item) => {
                    known::each_import(&item.tree, &mut |it| self.scope.import(it));
                }
                _ => {}
            }
        }
    }

    fn bind_constant(&mut self, name: &Ident, ty: &Type) {
        let value = Value::of_type(self.view().ty(ty));
        self.scope.bind_name(name, value);
    }

    /// Binds the names of `pat`, whose value is unknown but for a type in the pattern.
    pub(super) fn bind_typed(&mut self, pat: &Pat) {
        let ty = match pat {
            Pat::Type(typed) => self.view().ty(&typed.ty),
            _ => Ty::Unknown,
        };
        self.bind_pattern(pat, &Value::of_type(ty));
    }

    pub(super) fn bind_pattern(&mut self, pat: &Pat, value: &Value) {
        let mut bound = mem::take(&mut self.scope);
        // What a pattern takes apart, the block's own names have no part in.
        let view = View {
            known: self.around.known,
            home: self.home,
            scope: &Scope::default(),
        };
        bound.bind(pat, value, &|path, field, whole| {
            view.part(path, field, whole)
        });
        self.scope = bound;
    }
}

fn yields_closure(expr: &Expr) -> bool {
    match expr {
        Expr::Closure(_) => true,
        Expr::Block(block) => {
            matches!(block.block.stmts.last(), Some(Stmt::Expr(tail, None)) if yields_closure(tail))
        }
        _ => false,
    }
}
