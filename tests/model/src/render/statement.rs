//! Statements.

use super::function::{name, token_type};
use super::{OWN_TOKEN, Target, Writer};
use crate::language::{
    Access, Braces, Capture, Check, Closure, Cond, Discard, Gives, Shape, Stmt, Value,
};

impl Writer<'_> {
    pub(super) fn statements(&mut self, block: &[Stmt]) {
        for stmt in block {
            self.statement(stmt);
        }
    }

    pub(super) fn block(&mut self, block: &[Stmt]) {
        self.indent += 1;
        self.statements(block);
        self.indent -= 1;
    }

    fn statement(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::If(..)
            | Stmt::IfLet(..)
            | Stmt::Match(..)
            | Stmt::MatchGuard(..)
            | Stmt::TryAcquire(..)
            | Stmt::Test(..) => self.branches(stmt),
            Stmt::Loop(form, label, body) => self.repeat(form, *label, body),
            Stmt::Block(braces, block) => {
                let [open, close] = match braces {
                    Braces::Plain => ["{", "}"],
                    Braces::Fragment => ["within!({", "});"],
                    Braces::Tokens => ["as_written! {", "}"],
                };
                self.write_line(open);
                self.block(block);
                self.write_line(close);
            }
            Stmt::Closure(id, closure) => {
                // It changes what it borrows of the token.
                let changes = self.needs.block(&closure.body) == Access::Exclusive
                    && closure.capture != Capture::Given;
                let mutable = if changes { "mut " } else { "" };
                self.closure(&format!("let {mutable}c{id} = "), closure, "};");
            }
            Stmt::Run(closure) => {
                let run = match (self.given_token(closure), self.needs.block(&closure.body)) {
                    (None, _) => "run(".to_owned(),
                    (_, Access::Exclusive) => format!("run_completing({}, ", self.token),
                    _ => format!("run_locking({}, ", self.token),
                };
                self.closure(&run, closure, "});");
            }
            _ => {
                let text = self.simple(stmt);
                self.write_line(&text);
            }
        }
    }

    fn closure(&mut self, before: &str, closure: &Closure, end: &str) {
        self.site(closure.site);
        let gives = self.gives.replace(&Gives::Nothing);
        let token = self.token;
        let (keyword, parameter) = match (closure.capture, self.given_token(closure)) {
            (_, Some(ty)) => {
                self.token = OWN_TOKEN;
                ("", format!("{OWN_TOKEN}: {ty}"))
            }
            (Capture::Moved, _) => ("move ", String::new()),
            _ => ("", String::new()),
        };
        self.write_line(&format!("{before}{keyword}|{parameter}| {{"));
        self.block(&closure.body);
        self.write_line(end);
        self.gives = gives;
        self.token = token;
    }

    /// The type of the token that a closure is given.
    fn given_token(&self, closure: &Closure) -> Option<&'static str> {
        let is_given = closure.capture == Capture::Given && self.target == Target::Lint;
        token_type(self.needs.block(&closure.body)).filter(|_| is_given)
    }

    /// A statement of one line.
    fn simple(&mut self, stmt: &Stmt) -> String {
        match stmt {
            Stmt::Let(local, init) => {
                let init = self.init(*local, init);
                let mutable = if local.shape == Shape::Extended {
                    ""
                } else {
                    "mut "
                };
                format!("let {mutable}{} = {init};", name(*local))
            }
            Stmt::Assign(local, value) => {
                let value = self.value(value);
                match local.shape {
                    Shape::Optional => format!("{} = Some({value});", name(*local)),
                    _ => format!("{} = {value};", name(*local)),
                }
            }
            Stmt::Clear(local) => format!("{} = None;", name(*local)),
            Stmt::Release(..)
            | Stmt::Leak(..)
            | Stmt::Take(..)
            | Stmt::MoveOut(..)
            | Stmt::Shrink(..)
            | Stmt::Srb(_)
            | Stmt::UnderLock(..)
            | Stmt::Leave(_) => self.moving(stmt),
            Stmt::Discard(value, how) => self.discard(value, *how),
            Stmt::Complete(complete) => format!("{};", self.complete(complete)),
            Stmt::Check(cond, how) => self.check(cond, *how),
            Stmt::Question => "flip().then_some(())?;".to_owned(),
            _ => self.jump(stmt),
        }
    }

    fn jump(&mut self, stmt: &Stmt) -> String {
        match stmt {
            Stmt::Break(label) => format!("break 'l{label};"),
            Stmt::Continue(label) => format!("continue 'l{label};"),
            Stmt::Return(Some(value)) => format!("return {};", self.value(value)),
            Stmt::Return(None) => match self.gives {
                Some(Gives::Maybe) => "return None;".to_owned(),
                Some(Gives::True) => "return TRUE;".to_owned(),
                _ => "return;".to_owned(),
            },
            Stmt::CallClosure(id, site) => {
                self.site(*site);
                let closure = self.closures.get(id);
                let given = closure.and_then(|closure| self.given_token(closure));
                let token = given.map_or("", |_| self.token);
                format!("c{id}({token});")
            }
            Stmt::Call(call) => {
                let text = self.call(call);
                let is_maybe = self.program.functions.get(call.function);
                let is_maybe = is_maybe.is_some_and(|it| matches!(it.gives, Gives::Maybe));
                let text = if is_maybe {
                    format!("let _ = {text};")
                } else {
                    format!("{text};")
                };
                if call.is_guarded {
                    format!("if flip() {{ {text} }}")
                } else {
                    text
                }
            }
            _ => String::new(),
        }
    }

    fn discard(&mut self, value: &Value, how: Discard) -> String {
        let value = self.value(value);
        match how {
            Discard::Let => format!("let _ = {value};"),
            Discard::Statement => format!("({value});"),
            Discard::Touch => format!("touch(&{value});"),
        }
    }

    fn check(&mut self, cond: &Cond, how: Check) -> String {
        let cond = self.cond(cond);
        match how {
            Check::Statement => format!("any({cond});"),
            Check::Let => format!("let _ = {cond};"),
            Check::Assert => format!("assert!(any({cond}));"),
            Check::Format => format!("let _ = format!(\"{{}}\", {cond});"),
            Check::Macro => format!("judged!(is it {cond}, or not);"),
            Check::Defined => {
                format!("macro_rules! defined {{ () => {{ any({cond}) }} }} defined!();")
            }
        }
    }
}
