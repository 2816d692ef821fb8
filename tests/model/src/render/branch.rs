//! Branches and loops.

use super::Writer;
use super::function::name;
use crate::language::{Local, Loop, Stmt, Test};

impl Writer<'_> {
    pub(super) fn branches(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::If(cond, then, other) => {
                let cond = self.cond(cond);
                self.if_else(&format!("if {cond} {{"), then, other);
            }
            Stmt::IfLet(acquire, then, other) => {
                let acquire = self.acquire(acquire);
                self.if_else(
                    &format!("if let Some(_n) = probe(&{acquire}) {{"),
                    then,
                    other,
                );
            }
            Stmt::Match(cond, then, other) => {
                let cond = self.cond(cond);
                self.open(&format!("match {cond} {{"));
                self.arms(["true => {", "false => {"], then, other);
            }
            Stmt::MatchGuard(cond, then, other) => {
                self.open("match 0u32 {");
                let first = format!("0 if {} => {{", self.cond(cond));
                self.arms([&first, "_ => {"], then, other);
            }
            Stmt::TryAcquire(form, local, acquire, then, other) => {
                let lock = format!("l{}", acquire.site);
                self.write_line(&format!("let {lock} = pick();"));
                let call = self.try_acquire(&lock, acquire);
                self.test(*form, *local, &call, then, other);
            }
            Stmt::Test(form, local, bound, site, then, other) => {
                self.site(*site);
                self.test(*form, *bound, &name(*local), then, other);
            }
            _ => {}
        }
    }

    fn test(&mut self, form: Test, bound: Local, looked_into: &str, then: &[Stmt], other: &[Stmt]) {
        let some = format!("Some(mut {})", name(bound));
        match form {
            Test::IfLet => self.if_else(&format!("if let {some} = {looked_into} {{"), then, other),
            Test::Match => {
                let first = format!("{some} => {{");
                self.open(&format!("match {looked_into} {{"));
                self.arms([&first, "None => {"], then, other);
            }
            Test::LetElse => {
                self.write_line(&format!("let {some} = {looked_into} else {{"));
                self.block(other);
                self.write_line("};");
            }
        }
    }

    fn if_else(&mut self, head: &str, then: &[Stmt], other: &[Stmt]) {
        self.write_line(head);
        self.block(then);
        if !other.is_empty() {
            self.write_line("} else {");
            self.block(other);
        }
        self.write_line("}");
    }

    /// The arms of a `match`, and its end.
    fn arms(&mut self, patterns: [&str; 2], then: &[Stmt], other: &[Stmt]) {
        for (pattern, block) in patterns.into_iter().zip([then, other]) {
            self.write_line(pattern);
            self.block(block);
            self.write_line("}");
        }
        self.close("}");
    }

    pub(super) fn repeat(&mut self, form: &Loop, label: usize, body: &[Stmt]) {
        let head = match form {
            Loop::While(cond) => format!("while {}", self.cond(cond)),
            Loop::Endless => format!("loop {{ if !flip() {{ break 'l{label}; }}"),
            Loop::For => "for () in rounds()".to_owned(),
            Loop::WhileLet(acquire) => {
                format!("while let Some(_n) = probe(&{})", self.acquire(acquire))
            }
        };
        let open = if matches!(form, Loop::Endless) {
            ""
        } else {
            " {"
        };
        self.write_line(&format!("'l{label}: {head}{open}"));
        self.block(body);
        self.write_line("}");
    }
}
