//! What a `let` binds.

use syn::visit_mut::VisitMut as _;
use syn::{Expr, Item, Pat, Stmt};

use super::{Visitor, Walk};
use crate::known::Ty;
use crate::scope::Value;

impl<V: Visitor> Walk<'_, V> {
    /// `let pat = init`, the two taken apart together where both are tuples. Whether
    /// a closure that completes is bound.
    pub(super) fn bind(&mut self, pat: &mut Pat, init: &mut Expr) -> bool {
        match (pat, init) {
            (Pat::Type(typed), init) => {
                let completes = self.bind(&mut typed.pat, init);
                self.scope
                    .set_type(&typed.pat, Ty::of(&typed.ty, self.place));
                completes
            }
            (Pat::Paren(paren), init) => self.bind(&mut paren.pat, init),
            (pat, Expr::Paren(paren)) => self.bind(pat, &mut paren.expr),
            (Pat::Tuple(pats), Expr::Tuple(values))
                if same_shape(&pats.elems, values.elems.len()) =>
            {
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
                value.is_completing_closure = is_closure && uses.completes();
                self.scope.bind(pat, &value);
                let Pat::Ident(name) = pat else { return false };
                if value.is_completing_closure {
                    self.visitor.completing_closure(name);
                }
                value.is_completing_closure
            }
        }
    }

    /// Functions that are defined in a block hide those of the scope.
    pub(super) fn bind_items(&mut self, statements: &[Stmt]) {
        for statement in statements {
            if let Stmt::Item(Item::Fn(item)) = statement {
                self.scope.bind_name(&item.sig.ident);
            }
        }
    }

    /// Binds the names of `pat`, whose value is unknown but for a type in the pattern.
    pub(super) fn bind_typed(&mut self, pat: &Pat) {
        let ty = match pat {
            Pat::Type(typed) => Ty::of(&typed.ty, self.place),
            _ => Ty::Unknown,
        };
        self.scope.bind(
            pat,
            &Value {
                ty,
                ..Value::default()
            },
        );
    }
}

fn same_shape<'p>(pats: impl IntoIterator<Item = &'p Pat>, values: usize) -> bool {
    let mut count = 0;
    let all = pats
        .into_iter()
        .inspect(|_| count += 1)
        .all(|pat| !matches!(pat, Pat::Rest(_)));
    all && count == values
}

fn yields_closure(expr: &Expr) -> bool {
    match expr {
        Expr::Closure(_) => true,
        Expr::Paren(paren) => yields_closure(&paren.expr),
        Expr::Group(group) => yields_closure(&group.expr),
        Expr::Block(block) => {
            matches!(block.block.stmts.last(), Some(Stmt::Expr(tail, None)) if yields_closure(tail))
        }
        _ => false,
    }
}
