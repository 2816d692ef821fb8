//! Where the walk goes, for each kind of syntax.

use proc_macro2::Ident;
use quote::ToTokens as _;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Arm, Attribute, Block, Expr, ExprCall, ExprForLoop, ExprIf, ExprLet, ExprMatch, ExprMethodCall,
    ExprWhile, Item, Local, Macro, Path, Type,
};

use super::{Hiding, Visitor, Walk};
use crate::macro_arguments::{self, Arguments};
use crate::names;
use crate::scope::{Role, Value};

impl<V: Visitor> VisitMut for Walk<'_, V> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Closure(_) | Expr::Async(_) => self.capturing(expr),
            Expr::Verbatim(tokens) => {
                if let Some(name) = macro_arguments::token_call(tokens, self.around.known) {
                    self.visitor.hidden(tokens, &name, &Hiding::Other);
                }
            }
            Expr::Path(path) => {
                if let Some(name) = path.path.get_ident() {
                    self.variable(name);
                }
                let known = self.around.known;
                let function = self.view().function(path);
                self.report_misuse(expr);
                if let Some(id) = function.filter(|&id| known.hidden_token(id).is_some()) {
                    self.visitor.function_value(expr, id);
                }
            }
            Expr::Match(_) | Expr::If(_) => self.branches(expr),
            _ => self.call_or_other(expr),
        }
    }

    fn visit_expr_call_mut(&mut self, call: &mut ExprCall) {
        match &*call.func {
            Expr::Path(path) => {
                if let Some(name) = path.path.get_ident() {
                    self.variable(name);
                }
                self.report_misuse(&call.func);
            }
            _ => self.visit_expr_mut(&mut call.func),
        }
        for argument in &mut call.args {
            self.visit_expr_mut(argument);
        }
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        let element = self.element_for(call);
        self.visit_expr_mut(&mut call.receiver);
        for argument in &mut call.args {
            if let Expr::Closure(_) = argument {
                self.element = element.clone();
            }
            self.visit_expr_mut(argument);
        }
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        self.block(|walk| walk.statements(&mut block.stmts));
    }

    fn visit_local_mut(&mut self, local: &mut Local) {
        let Some(init) = &mut local.init else {
            self.bind_typed(&local.pat);
            return;
        };
        if let Some((_, otherwise)) = &mut init.diverge {
            let value = self.value_of(&init.expr);
            self.visit_expr_mut(&mut init.expr);
            self.visit_expr_mut(otherwise);
            self.bind_pattern(&local.pat, &value);
            return;
        }
        if self.bind(&mut local.pat, &mut init.expr) {
            self.visitor.completing_let(local);
        }
    }

    fn visit_expr_let_mut(&mut self, condition: &mut ExprLet) {
        let value = self.value_of(&condition.expr);
        self.visit_expr_mut(&mut condition.expr);
        self.bind_pattern(&condition.pat, &value);
    }

    fn visit_expr_if_mut(&mut self, expr: &mut ExprIf) {
        self.block(|walk| {
            walk.visit_expr_mut(&mut expr.cond);
            walk.visit_block_mut(&mut expr.then_branch);
        });
        if let Some((_, otherwise)) = &mut expr.else_branch {
            self.visit_expr_mut(otherwise);
        }
    }

    fn visit_expr_while_mut(&mut self, expr: &mut ExprWhile) {
        self.block(|walk| visit_mut::visit_expr_while_mut(walk, expr));
    }

    fn visit_expr_for_loop_mut(&mut self, expr: &mut ExprForLoop) {
        let ty = self.value_of(&expr.expr).ty.content();
        self.visit_expr_mut(&mut expr.expr);
        self.block(|walk| {
            walk.bind_pattern(&expr.pat, &Value::of_type(ty));
            walk.visit_block_mut(&mut expr.body);
        });
    }

    fn visit_expr_match_mut(&mut self, expr: &mut ExprMatch) {
        let value = self.value_of(&expr.expr);
        self.visit_expr_mut(&mut expr.expr);
        for arm in &mut expr.arms {
            self.block(|walk| {
                walk.bind_pattern(&arm.pat, &value);
                walk.visit_arm_mut(arm);
            });
        }
    }

    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        self.visit_pat_mut(&mut arm.pat); // a match guard stands in the pattern
        self.visit_expr_mut(&mut arm.body);
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let known = self.around.known;
        let is_threaded = |name: &Ident| self.scope.role(name) == Role::ThreadedClosure;
        let call = macro_arguments::token_call(&mac.tokens, known);
        let Some(name) = call.or_else(|| names::find_any(&mac.tokens, &is_threaded)) else {
            return;
        };
        let Some(mut arguments) = Arguments::of(&mac.tokens) else {
            let path = mac.path.to_token_stream().to_string().replace(' ', "");
            let hiding = Hiding::Macro(path);
            return self.visitor.hidden(&mut mac.tokens, &name, &hiding);
        };
        match &mut arguments {
            Arguments::List(list) => list.iter_mut().for_each(|expr| self.visit_expr_mut(expr)),
            Arguments::Repeat(value, _, count) => {
                self.visit_expr_mut(value);
                self.visit_expr_mut(count);
            }
            Arguments::Matches(value, _, pat, _) => {
                self.visit_expr_mut(value);
                self.block(|walk| {
                    walk.bind_typed(pat);
                    walk.visit_pat_mut(pat);
                });
            }
        }
        mac.tokens = arguments.to_token_stream();
    }

    /// A nested item is a function of its own; a macro defined here would hide calls.
    fn visit_item_mut(&mut self, item: &mut Item) {
        if let Item::Macro(definition) = item
            && let Some(name) =
                macro_arguments::token_call(&definition.mac.tokens, self.around.known)
        {
            self.visitor
                .hidden(&mut definition.mac.tokens, &name, &Hiding::Other);
        }
    }

    // No call stands in these.
    fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
    fn visit_path_mut(&mut self, _: &mut Path) {}
    fn visit_type_mut(&mut self, _: &mut Type) {}
}
