//! The module of a program, and its functions.

use super::{TOKEN, Target, Writer, names};
use crate::language::{Access, Class, Entry, Function, Gives, Kind, Local, Shape, Style};

/// What the functions of the driver use.
const IMPORTS: &str = "use crate::kit::*; use spin_lock_safe::*; use spin_lock_safe::ddi::*;";
const COUNTING: &str = "use crate::kit::*; use crate::counting::*;";

impl Writer<'_> {
    pub(super) fn module(&mut self, index: usize) {
        self.open(&format!("pub mod p{index} {{"));
        let is_lint = self.target == Target::Lint;
        let imports = if is_lint { IMPORTS } else { COUNTING };
        self.write_line(imports);
        match (self.program.style, is_lint) {
            (Style::Impl, true) => {
                self.write_line("pub struct Driver;");
                self.write_line("#[spin_lock_safe]");
                self.open("impl Driver {");
            }
            (Style::Module, true) => {
                self.write_line("#[spin_lock_safe]");
                self.open("pub mod driver {");
                self.write_line(imports);
            }
            _ => {}
        }
        for index in 0..self.program.functions.len() {
            self.function(index);
        }
        if is_lint && matches!(self.program.style, Style::Impl | Style::Module) {
            self.close("}");
        }
        let go = self.go();
        self.write_line(&go);
        self.close("}");
    }

    fn go(&self) -> String {
        if self.target == Target::Counting {
            return "pub fn go() { f0() }".to_owned();
        }
        let token = match (self.program.entry, self.needs.of_function(0)) {
            (Entry::System, _) | (_, Access::None) => "",
            _ => "token",
        };
        let call = match (self.program.style, self.program.entry) {
            (Style::Module, Entry::System) => "unsafe { driver::f0() }".to_owned(),
            (_, Entry::System) => "unsafe { f0() }".to_owned(),
            (Style::Module, _) => format!("driver::f0({token})"),
            (Style::Impl, _) => format!("Driver.f0({token})"),
            _ => format!("f0({token})"),
        };
        format!("pub fn go(token: &mut LockToken) {{ {call} }}")
    }

    fn function(&mut self, index: usize) {
        let program = self.program;
        let function = &program.functions[index];
        let is_lint = self.target == Target::Lint;
        if is_lint && program.style == Style::Visible {
            self.write_line("#[spin_lock_safe]");
        }
        let header = self.header(index, function);
        self.open(&header);
        self.is_explicit = program.style == Style::Explicit || function.class == Class::HandOver;
        self.gives = Some(&function.gives);
        if function.class == Class::HandOver {
            for parameter in &function.parameters {
                let name = name(*parameter);
                self.write_line(&format!("let token = {name}.release();"));
            }
        }
        self.statements(&function.body);
        match &function.gives {
            Gives::Nothing => {}
            Gives::Maybe => self.write_line("Some(())"),
            Gives::Guard(_, value) => {
                let value = self.value(value);
                self.write_line(&value);
            }
        }
        self.close("}");
    }

    fn header(&self, index: usize, function: &Function) -> String {
        let is_entered = self.program.is_entered_by_system(index);
        let is_lint = self.target == Target::Lint;
        let mut parameters = Vec::new();
        if is_lint && self.program.style == Style::Impl {
            parameters.push("&self".to_owned());
        }
        for parameter in &function.parameters {
            let ty = ty(*parameter);
            parameters.push(format!("mut {}: {ty}", name(*parameter)));
        }
        parameters.extend(function.srb.map(|srb| format!("{}: Srb", srb_name(srb))));
        parameters.extend(self.token_parameter(index));
        let parameters = parameters.join(", ");
        let lifetime = if is_lint { "'_" } else { "'static" };
        let result = match &function.gives {
            Gives::Nothing => String::new(),
            Gives::Maybe => " -> Option<()>".to_owned(),
            Gives::Guard(kind, _) => format!(" -> {}", guard_type(*kind, lifetime)),
        };
        let qualifiers = if is_entered && is_lint {
            "unsafe extern \"C\" "
        } else {
            ""
        };
        format!("pub {qualifiers}fn f{index}({parameters}){result} {{")
    }

    fn token_parameter(&self, index: usize) -> Option<String> {
        if self.target == Target::Counting
            || matches!(self.program.style, Style::Impl | Style::Module)
        {
            return None;
        }
        if self.program.is_entered_by_system(index) {
            let is_declared = self.needs.declares_token(self.program);
            return is_declared.then(|| format!("{TOKEN}: &mut LockToken"));
        }
        token_type(self.needs.of_function(index)).map(|ty| format!("{TOKEN}: {ty}"))
    }
}

/// The type of a token that grants this.
pub(super) const fn token_type(access: Access) -> Option<&'static str> {
    match access {
        Access::None => None,
        Access::Shared => Some("&LockToken"),
        Access::Exclusive => Some("&mut LockToken"),
    }
}

pub(super) fn name(local: Local) -> String {
    format!("g{}", local.name)
}

pub(super) fn srb_name(srb: usize) -> String {
    format!("s{srb}")
}

pub(super) fn guard_type(kind: Kind, lifetime: &str) -> String {
    let guard = names::of(kind).guard;
    match kind {
        Kind::Cancel => format!("{guard}<{lifetime}>"),
        _ => format!("{guard}<{lifetime}, u32>"),
    }
}

/// The type of a variable that is given to a function.
fn ty(local: Local) -> String {
    let guard = guard_type(local.kind, "'_");
    match local.shape {
        Shape::Optional => format!("Option<{guard}>"),
        Shape::Boxed => format!("Box<{guard}>"),
        Shape::Section => format!("Section<{guard}>"),
        _ => guard,
    }
}
