//! The module of a program, and its functions.

use super::{TOKEN, Target, Writer, names, role};
use crate::language::{Access, Class, Entry, Function, Gives, Kind, Local, Role, Shape, Style};

/// What the functions of the driver use.
const IMPORTS: &str = "use crate::kit::*; use spin_lock_safe::*; use spin_lock_safe::ddi::*; use spin_lock_safe::sys::{self, BOOLEAN, TRUE};";
const MACROS: &str = "macro_rules! within { ($block:block) => { $block }; } \
    macro_rules! as_written { ($($tokens:tt)*) => { { $($tokens)* } }; }";
const COUNTING: &str = "use crate::kit::*; use crate::counting::*;";

impl Writer<'_> {
    pub(super) fn module(&mut self, index: usize) {
        self.open(&format!("pub mod p{index} {{"));
        self.write_line(MACROS);
        let is_lint = self.target == Target::Lint;
        let imports = if is_lint { IMPORTS } else { COUNTING };
        self.write_line(imports);
        match (self.program.style, is_lint) {
            (Style::Impl, true) => {
                self.write_line("pub struct Driver;");
                self.write_line("#[spin_lock_safe]");
                self.open("impl Driver {");
            }
            (Style::Trait, true) => {
                self.write_line("pub struct Driver;");
                self.write_line("impl Helpers for Driver {}");
                self.open("pub trait Helpers {");
            }
            (Style::Module | Style::Modules, true) => {
                self.write_line("#[spin_lock_safe]");
                self.open("pub mod driver {");
                self.write_line(imports);
            }
            _ => {}
        }
        let (inside, outside): (Vec<usize>, Vec<usize>) =
            (0..self.program.functions.len()).partition(|index| self.program.is_inside(*index));
        for index in outside {
            self.function(index);
        }
        if is_lint && self.program.style == Style::Modules {
            self.open("pub mod inner {");
            self.write_line(imports);
        }
        for index in &inside {
            self.function(*index);
        }
        let scopes = match self.program.style {
            _ if !is_lint => 0,
            Style::Modules => 2,
            Style::Impl | Style::Module | Style::Trait => 1,
            Style::Visible | Style::Also | Style::Explicit => 0,
        };
        for _ in 0..scopes {
            self.close("}");
        }
        let go = self.go();
        self.write_line(&go);
        self.close("}");
    }

    fn go(&self) -> String {
        if let Some(role) = self.program.role(0) {
            let is_module = self.program.style.is_module() && self.target == Target::Lint;
            let function = if is_module { "driver::f0" } else { "f0" };
            let call = role::call(role, self.target, function);
            return match self.target {
                Target::Lint => format!("pub fn go(_: &mut LockToken) {{ {call} }}"),
                Target::Counting => format!("pub fn go() {{ {call} }}"),
            };
        }
        if self.target == Target::Counting {
            return "pub fn go() { f0() }".to_owned();
        }
        let token = match (self.program.entry, self.needs.of_function(0)) {
            (Entry::System, _) | (_, Access::None) => "",
            _ => "token",
        };
        let call = match (self.program.style, self.program.entry) {
            (Style::Module | Style::Modules, Entry::System) => "unsafe { driver::f0() }".to_owned(),
            (_, Entry::System) => "unsafe { f0() }".to_owned(),
            (Style::Module | Style::Modules, _) => format!("driver::f0({token})"),
            (Style::Trait, _) => format!("Driver::f0({token})"),
            (Style::Impl, _) => format!("Driver.f0({token})"),
            _ => format!("f0({token})"),
        };
        format!("pub fn go(token: &mut LockToken) {{ {call} }}")
    }

    fn function(&mut self, index: usize) {
        let program = self.program;
        let function = &program.functions[index];
        let is_lint = self.target == Target::Lint;
        if is_lint {
            self.attribute(index);
        }
        let header = self.header(index, function);
        self.open(&header);
        self.is_explicit = program.style == Style::Explicit || function.class == Class::HandOver;
        self.function = index;
        self.gives = Some(&function.gives);
        if program.role(index) == Some(Role::ReleaseQueue) {
            for parameter in &function.parameters {
                let name = name(*parameter);
                self.write_line(&format!(
                    "let mut {name} = unsafe {{ held.guard(queue()) }};"
                ));
            }
        }
        if function.class == Class::HandOver {
            for parameter in &function.parameters {
                let name = name(*parameter);
                let token = if is_lint {
                    names::token_of(parameter.kind)
                } else {
                    "token"
                };
                self.write_line(&format!("let {token} = {name}.release();"));
            }
        }
        self.statements(&function.body);
        match &function.gives {
            Gives::Nothing => {}
            Gives::True => self.write_line("TRUE"),
            Gives::Maybe => self.write_line("Some(())"),
            Gives::Guard(_, value) => {
                let value = self.value(value);
                self.write_line(&value);
            }
        }
        self.close("}");
    }

    /// The attribute on the function.
    fn attribute(&mut self, index: usize) {
        let program = self.program;
        let role = program
            .role(index)
            .map(|role| role::arguments(role).to_owned());
        let also = (program.style == Style::Also).then(|| self.also());
        let arguments: Vec<String> = role.into_iter().chain(also.flatten()).collect();
        if !arguments.is_empty() {
            self.write_line(&format!("#[spin_lock_safe({})]", arguments.join(", ")));
        } else if matches!(program.style, Style::Visible | Style::Also | Style::Trait) {
            self.write_line("#[spin_lock_safe]");
        }
    }

    /// The functions that take the token.
    fn also(&self) -> Option<String> {
        let first = usize::from(self.program.is_entered_by_system(0));
        let functions = first..self.program.functions.len();
        let named = functions.filter_map(|index| match self.needs.of_function(index) {
            Access::None => None,
            Access::Shared => Some(format!("&f{index}")),
            Access::Exclusive => Some(format!("f{index}")),
        });
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| format!("also({})", named.join(", ")))
    }

    fn header(&self, index: usize, function: &Function) -> String {
        let is_entered = self.program.is_entered_by_system(index);
        let role = self.program.role(index);
        let is_lint = self.target == Target::Lint;
        let mut parameters = Vec::new();
        if is_lint && self.program.style == Style::Impl {
            parameters.push("&self".to_owned());
        }
        parameters.extend(role.map(|role| role::parameters(role, self.target).to_owned()));
        if role.is_none() {
            parameters.extend(guard_parameters(function));
        }
        parameters.extend(function.srb.map(|srb| format!("{}: Srb", srb_name(srb))));
        parameters.extend(self.token_parameter(index));
        // The guard that a function is entered with stands last.
        if matches!(role, Some(Role::Cancel | Role::SoleCancel)) {
            parameters.extend(guard_parameters(function));
        }
        parameters.retain(|parameter| !parameter.is_empty());
        let parameters = parameters.join(", ");
        let lifetime = if is_lint { "'_" } else { "'static" };
        let result = match &function.gives {
            Gives::Nothing => String::new(),
            Gives::Maybe => " -> Option<()>".to_owned(),
            Gives::True => " -> BOOLEAN".to_owned(),
            Gives::Guard(kind, _) => format!(" -> {}", guard_type(*kind, lifetime)),
        };
        let qualifiers = match (is_entered && is_lint, role) {
            (false, _) => "",
            (true, None) => "unsafe extern \"C\" ",
            (true, Some(_)) => "unsafe extern \"system\" ",
        };
        let visibility = match self.program.style {
            Style::Trait if is_lint => "",
            _ => "pub ",
        };
        let generics = if self.program.is_generic && index > 0 {
            "<T: Default, const N: usize>"
        } else {
            ""
        };
        format!("{visibility}{qualifiers}fn f{index}{generics}({parameters}){result} {{")
    }

    fn token_parameter(&self, index: usize) -> Option<String> {
        if self.target == Target::Counting || !self.program.style.names_token() {
            return None;
        }
        if self.program.is_entered_by_system(index) {
            let is_declared = self.needs.declares_token(self.program);
            let ty = token_type(self.needs.granted(self.program, index));
            return ty
                .filter(|_| is_declared)
                .map(|ty| format!("{TOKEN}: {ty}"));
        }
        token_type(self.needs.of_function(index)).map(|ty| format!("{TOKEN}: {ty}"))
    }
}

fn guard_parameters(function: &Function) -> impl Iterator<Item = String> + '_ {
    let parameters = function.parameters.iter();
    parameters.map(|it| format!("mut {}: {}", name(*it), ty(*it)))
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
        Kind::Cancel | Kind::SoleCancel => format!("{guard}<{lifetime}>"),
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
