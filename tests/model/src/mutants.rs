//! Mutants of correct drivers, each of which completes under a lock or releases twice.
//!
//! Where `let x = lock.acquire();` and a later `drop(x);` stand in a function, and a
//! completing call stands after the release in the same block, the lock is held at that
//! call if the release is deleted or moved behind it. Where this cannot be told from the
//! block alone, nothing is mutated: so every mutant must be refused.

use std::ops::Range;

use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprCall, ExprClosure, FnArg, Item, Pat, Stmt, Type};

const ACQUIRES: [&str; 7] = [
    "acquire",
    "acquire_at_dpc_level",
    "acquire_sole",
    "KeAcquireSpinLock",
    "KeAcquireSpinLockAtDpcLevel",
    "IoAcquireCancelSpinLock",
    "try_acquire_at_dpc_level",
];
const RELEASES: [&str; 4] = [
    "drop",
    "KeReleaseSpinLock",
    "KeReleaseSpinLockFromDpcLevel",
    "IoReleaseCancelSpinLock",
];
const COMPLETES: [&str; 2] = ["IoCompleteRequest", "IoStartNextPacket"];

/// A program that must be refused.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What was done to the program, and at which line.
    pub what: String,
    /// The program.
    pub text: String,
}

/// The mutants of the correct program `text`.
///
/// # Errors
///
/// If it is no Rust program.
pub fn mutants(text: &str) -> syn::Result<Vec<Mutant>> {
    let file = syn::parse_file(text)?;
    let mut finder = Finder {
        text,
        guards: Vec::new(),
        found: Vec::new(),
    };
    finder.visit_file(&file);
    Ok(finder.found)
}

struct Finder<'t> {
    text: &'t str,
    /// The names of the variables in scope that are certainly guards, and of others.
    guards: Vec<(String, bool)>,
    found: Vec<Mutant>,
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_block(&mut self, block: &'ast Block) {
        let known = self.guards.len();
        for (at, stmt) in block.stmts.iter().enumerate() {
            if let Stmt::Local(local) = stmt {
                let is_guard = local.init.as_ref().is_some_and(|init| acquires(&init.expr));
                self.bind(&local.pat, is_guard);
            }
            self.mutate(&block.stmts, at);
            self.visit_stmt(stmt);
        }
        self.guards.truncate(known);
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        for input in &signature.inputs {
            if let FnArg::Typed(input) = input {
                self.bind(&input.pat, is_guard(&input.ty));
            }
        }
    }

    // Its names are not those of the function around it.
    fn visit_item(&mut self, item: &'ast Item) {
        let known = std::mem::take(&mut self.guards);
        visit::visit_item(self, item);
        self.guards = known;
    }
}

impl Finder<'_> {
    fn bind(&mut self, pat: &Pat, is_guard: bool) {
        match pat {
            Pat::Ident(name) => self.guards.push((name.ident.to_string(), is_guard)),
            Pat::Type(typed) => self.bind(&typed.pat, is_guard),
            _ => {}
        }
    }

    fn mutate(&mut self, stmts: &[Stmt], at: usize) {
        let release = &stmts[at];
        let Some(name) = released(release) else {
            return;
        };
        let known = self.guards.iter().rev().find(|(known, _)| *known == name);
        if !known.is_some_and(|(_, is_guard)| *is_guard) {
            return;
        }
        let range = release.span().byte_range();
        let written = self.text[range.clone()].to_owned();
        self.replace(
            release,
            "released twice",
            range.clone(),
            &format!("{written} {written}"),
        );
        let later = stmts[at + 1..]
            .iter()
            .take_while(|stmt| passes(stmt, &name));
        let Some(completing) = later.into_iter().find(|stmt| completes(stmt)) else {
            return;
        };
        self.replace(release, "not released", range.clone(), "");
        let between = self.text[range.end..completing.span().byte_range().end].to_owned();
        let all = range.start..completing.span().byte_range().end;
        self.replace(
            release,
            "released late",
            all,
            &format!("{between}; {written}"),
        );
    }

    fn replace(&mut self, stmt: &Stmt, what: &str, range: Range<usize>, with: &str) {
        let line = stmt.span().start().line;
        let mut text = self.text.to_owned();
        text.replace_range(range, with);
        let what = format!("{what}, line {line}");
        self.found.push(Mutant { what, text });
    }
}

/// The variable that the statement releases, if that is all it does.
fn released(stmt: &Stmt) -> Option<String> {
    let Stmt::Expr(expr, Some(_)) = stmt else {
        return None;
    };
    let released = match expr {
        Expr::Call(call) if RELEASES.contains(&callee(call)?.as_str()) => call.args.first()?,
        Expr::MethodCall(call) if call.method == "release" => &call.receiver,
        _ => return None,
    };
    match released {
        Expr::Path(path) => Some(path.path.get_ident()?.to_string()),
        _ => None,
    }
}

fn acquires(expr: &Expr) -> bool {
    let name = match expr {
        Expr::Call(call) => callee(call),
        Expr::MethodCall(call) => Some(call.method.to_string()),
        _ => None,
    };
    // A trial gives an `Option`, which need not hold anything.
    name.is_some_and(|name| ACQUIRES[..6].contains(&name.as_str()))
}

fn is_guard(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|last| last.ident.to_string().ends_with("SpinLockGuard"))
}

fn callee(call: &ExprCall) -> Option<String> {
    match &*call.func {
        Expr::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// Whether the control goes on behind the statement, and the variable `name` is not given
/// another value in it.
fn passes(stmt: &Stmt, name: &str) -> bool {
    match stmt {
        Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), _) => false,
        Stmt::Expr(Expr::Assign(assign), _) => {
            !matches!(&*assign.left, Expr::Path(path) if path.path.is_ident(name))
        }
        Stmt::Expr(expr, _) => !has_attributes(expr),
        Stmt::Local(local) => local.attrs.is_empty(),
        _ => true,
    }
}

fn has_attributes(expr: &Expr) -> bool {
    match expr {
        Expr::Call(call) => !call.attrs.is_empty(),
        Expr::Match(expr) => !expr.attrs.is_empty(),
        _ => false,
    }
}

/// Whether something is completed in the statement itself, not in a closure or an item.
fn completes(stmt: &Stmt) -> bool {
    struct Completion(bool);
    impl<'ast> Visit<'ast> for Completion {
        fn visit_expr_call(&mut self, call: &'ast ExprCall) {
            let name = callee(call);
            self.0 |= name.is_some_and(|name| COMPLETES.contains(&name.as_str()));
            visit::visit_expr_call(self, call);
        }
        fn visit_expr_closure(&mut self, _: &'ast ExprClosure) {}
        fn visit_item(&mut self, _: &'ast Item) {}
    }
    let mut completion = Completion(false);
    completion.visit_stmt(stmt);
    completion.0
}
