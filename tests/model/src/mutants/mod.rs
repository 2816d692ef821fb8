//! Mutants of correct drivers, of which it is known whether they break the rule.
//!
//! Where `let x = lock.acquire();` and a later `drop(x);` stand in a function, and a
//! completing call stands after the release in the same block, the lock is held at that
//! call if the release is deleted or moved behind it. A release or a completion that is
//! doubled uses what is gone. Without a completion, or with the next packet started twice,
//! the rule is kept. Where this cannot be told from the block alone, nothing is mutated.

mod syntax;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{Block, ExprClosure, FnArg, ImplItemFn, Item, ItemFn, Pat, Stmt};

use syntax::{COMPLETES, acquires, completes, completion, is_guard, passes, released};

/// A program that is not what its author meant.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// What was done to the program, and at which line.
    pub what: String,
    /// The program.
    pub text: String,
    /// Whether it breaks the rule or uses what is gone, so that it must be refused.
    pub is_wrong: bool,
}

/// The names of the functions of a program that complete, and of the routines. If several
/// functions have a name, all of them do. Methods are not called by it.
///
/// # Errors
///
/// If one of its files is no Rust.
pub fn completing(files: &[String]) -> syn::Result<BTreeSet<String>> {
    let mut functions = Functions::default();
    for file in files {
        functions.visit_file(&syn::parse_file(file)?);
    }
    let mut names: BTreeSet<String> = COMPLETES.map(str::to_owned).into();
    loop {
        let known = names.len();
        for (name, blocks) in &functions.0 {
            let complete = |block: &Block| block.stmts.iter().any(|stmt| completes(stmt, &names));
            if blocks.iter().all(complete) {
                names.insert(name.clone());
            }
        }
        if names.len() == known {
            return Ok(names);
        }
    }
}

/// The functions of a file, by their names.
#[derive(Default)]
struct Functions(BTreeMap<String, Vec<Block>>);

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        let blocks = self.0.entry(item.sig.ident.to_string()).or_default();
        blocks.push((*item.block).clone());
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        let blocks = self.0.entry(item.sig.ident.to_string()).or_default();
        blocks.push(item.block.clone());
        visit::visit_impl_item_fn(self, item);
    }
}

/// The mutants of the file `text` of a correct program, in which the functions `completing`
/// complete.
///
/// # Errors
///
/// If it is no Rust.
pub fn mutants(text: &str, completing: &BTreeSet<String>) -> syn::Result<Vec<Mutant>> {
    let file = syn::parse_file(text)?;
    let mut finder = Finder {
        text,
        completing,
        guards: Vec::new(),
        found: Vec::new(),
        is_in_closure: false,
    };
    finder.visit_file(&file);
    Ok(finder.found)
}

struct Finder<'t> {
    text: &'t str,
    completing: &'t BTreeSet<String>,
    /// The names of the variables in scope that are certainly guards, and of others.
    guards: Vec<(String, bool)>,
    found: Vec<Mutant>,
    is_in_closure: bool,
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_block(&mut self, block: &'ast Block) {
        let known = self.guards.len();
        for (at, stmt) in block.stmts.iter().enumerate() {
            if let Stmt::Local(local) = stmt {
                let is_guard = local.init.as_ref().is_some_and(|init| acquires(&init.expr));
                self.bind(&local.pat, is_guard);
            }
            self.mutate_release(&block.stmts, at);
            // A closure may be another kind of closure without it.
            if !self.is_in_closure {
                self.mutate_completion(stmt);
            }
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

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        let was = std::mem::replace(&mut self.is_in_closure, true);
        visit::visit_expr_closure(self, closure);
        self.is_in_closure = was;
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

    fn mutate_release(&mut self, stmts: &[Stmt], at: usize) {
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
        let Some(completing) = later
            .into_iter()
            .find(|stmt| completes(stmt, self.completing))
        else {
            return;
        };
        self.replace(release, "not released", range.clone(), "");
        let end = completing.span().byte_range();
        let between = &self.text[range.end..end.start];
        let last = &self.text[end.clone()];
        let is_last = stmts.last().is_some_and(|it| std::ptr::eq(it, completing));
        let late = match completing {
            Stmt::Expr(_, None) if is_last => {
                format!("{between} let result = {last}; {written} result")
            }
            _ => format!("{between} {last} {written}"),
        };
        self.replace(release, "released late", range.start..end.end, &late);
    }

    fn mutate_completion(&mut self, stmt: &Stmt) {
        let Some((name, moves_a_variable)) = completion(stmt) else {
            return;
        };
        let range = stmt.span().byte_range();
        let twice = self.text[range.clone()].repeat(2);
        self.replace(stmt, "not completed", range.clone(), "");
        self.is_right();
        if moves_a_variable {
            self.replace(stmt, "completed twice", range, &twice);
        } else if name == "IoStartNextPacket" {
            self.replace(stmt, "started twice", range, &twice);
            self.is_right();
        }
    }

    /// The last mutant keeps the rule.
    fn is_right(&mut self) {
        if let Some(last) = self.found.last_mut() {
            last.is_wrong = false;
        }
    }

    fn replace(&mut self, stmt: &Stmt, what: &str, range: Range<usize>, with: &str) {
        let line = stmt.span().start().line;
        let mut text = self.text.to_owned();
        text.replace_range(range, with);
        let what = format!("{what}, line {line}");
        self.found.push(Mutant {
            what,
            text,
            is_wrong: true,
        });
    }
}
