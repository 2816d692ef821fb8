//! Conditions, values and calls. Each stands on one line.

use super::function::{guard_type, name, srb_name};
use super::{Target, Writer, names};
use crate::language::{
    Access, Acquire, Call, Complete, Cond, Init, Local, Routine, Shape, Spelling, Stmt, Style,
    Value,
};

impl Writer<'_> {
    pub(super) fn acquire(&mut self, acquire: &Acquire) -> String {
        self.acquire_on(names::of(acquire.kind).lock, acquire)
    }

    /// Acquires this lock.
    pub(super) fn acquire_on(&mut self, lock: &str, acquire: &Acquire) -> String {
        self.site(acquire.site);
        let token = self.token();
        let names = names::of(acquire.kind);
        let handle = names.handle;
        match acquire.spelling {
            Spelling::Routine => {
                format!("{}({})", names.routine, list(&[token, lock, handle]))
            }
            Spelling::Path => {
                let arguments = list(&[lock, handle, token]);
                format!("{}::{}({arguments})", names.owner, names.method)
            }
            Spelling::Method => format!("{lock}.{}({})", names.method, list(&[handle, token])),
        }
    }

    pub(super) fn try_acquire(&mut self, lock: &str, acquire: &Acquire) -> String {
        self.site(acquire.site);
        let token = self.token();
        match acquire.spelling {
            Spelling::Method => format!("{lock}.try_acquire_at_dpc_level({token})"),
            Spelling::Path => {
                let arguments = list(&[lock, token]);
                format!("SpinLock::try_acquire_at_dpc_level({arguments})")
            }
            Spelling::Routine => {
                let arguments = list(&[token, lock]);
                format!("KeTryToAcquireSpinLockAtDpcLevel({arguments})")
            }
        }
    }

    pub(super) fn call(&mut self, call: &Call) -> String {
        self.site(call.site);
        let mut arguments: Vec<String> = call.arguments.iter().map(|it| name(*it)).collect();
        arguments.extend(call.srb.map(srb_name));
        let access = self.needs.of_function(call.function);
        if access != Access::None {
            arguments.push(self.passed_token().to_owned());
        }
        arguments.retain(|argument| !argument.is_empty());
        let path = self.path(call.function);
        format!("{path}({})", arguments.join(", "))
    }

    /// How a function of the driver is named here.
    fn path(&self, function: usize) -> String {
        let program = self.program;
        let is_inside = [self.function, function].map(|it| program.is_inside(it));
        let before = match (self.target, program.style, is_inside) {
            (Target::Counting, ..) => "",
            (_, Style::Impl, _) => "self.",
            (_, Style::Trait, _) => "Self::",
            (_, _, [false, true]) => "inner::",
            (_, _, [true, false]) => "super::",
            _ => "",
        };
        let generics = if program.is_generic && function > 0 {
            "::<u32, 1>"
        } else {
            ""
        };
        format!("{before}f{function}{generics}")
    }

    pub(super) fn value(&mut self, value: &Value) -> String {
        match value {
            Value::Acquire(acquire) => self.acquire(acquire),
            Value::Call(call) => self.call(call),
            Value::If(cond, then, other) => {
                let cond = self.cond(cond);
                let then = self.value(then);
                let other = self.value(other);
                format!("if {cond} {{ {then} }} else {{ {other} }}")
            }
            Value::Block(block, value) => {
                let block = self.inline(|writer| writer.statements(block));
                format!("{{ {block}{} }}", self.value(value))
            }
            Value::Move(local, site) => {
                self.site(*site);
                name(*local)
            }
        }
    }

    pub(super) fn cond(&mut self, cond: &Cond) -> String {
        match cond {
            Cond::Flip => "flip()".to_owned(),
            Cond::Bit(bit) => format!("bit({bit})"),
            Cond::Peek(acquire) => format!("peek(&{})", self.acquire(acquire)),
            Cond::Block(block, cond) => {
                let block = self.inline(|writer| writer.statements(block));
                format!("{{ {block}{} }}", self.cond(cond))
            }
            Cond::And(first, second) => {
                format!("({} && {})", self.cond(first), self.cond(second))
            }
            Cond::Not(cond) => format!("!({})", self.cond(cond)),
            Cond::Both(first, second) => {
                format!("both({}, {})", self.cond(first), self.cond(second))
            }
            Cond::Matches(cond) => format!("matches!({}, true)", self.cond(cond)),
        }
    }

    pub(super) fn init(&mut self, local: Local, init: &Init) -> String {
        match init {
            Init::One(value) => {
                let value = self.value(value);
                match local.shape {
                    Shape::Optional => format!("Some({value})"),
                    Shape::Boxed => format!("Box::new({value})"),
                    Shape::Section => format!("Section {{ guard: {value}, count: 1 }}"),
                    Shape::Extended => format!("&{value}"),
                    Shape::Owner => format!("{{ let inner = {value}; move || drop(inner) }}"),
                    Shape::Plain | Shape::Pair | Shape::List => value,
                }
            }
            Init::Two(first, second) => {
                let both = format!("{}, {}", self.value(first), self.value(second));
                match local.shape {
                    Shape::List => format!("vec![{both}]"),
                    _ => format!("({both})"),
                }
            }
            Init::Then(acquire) => format!("flip().then(|| {})", self.acquire(acquire)),
            Init::If(cond, value) => {
                let cond = self.cond(cond);
                let value = self.value(value);
                format!("if {cond} {{ Some({value}) }} else {{ None }}")
            }
            Init::TryAcquire(acquire) => self.try_acquire("pick()", acquire),
            Init::None => format!("None::<{}>", guard_type(local.kind, "'_")),
        }
    }

    pub(super) fn complete(&mut self, complete: &Complete) -> String {
        let token = self.token();
        match complete {
            Complete::Plain(routine, site) => {
                self.site(*site);
                let (name, arguments) = names::routine(*routine);
                let call = format!("{name}({})", list(&[token, arguments]));
                match routine {
                    Routine::Cancel | Routine::Start => format!("unsafe {{ {call} }}"),
                    _ => call,
                }
            }
            Complete::Under(acquire, site) => {
                self.site(*site);
                let irp = format!("irp_under(&{})", self.acquire(acquire));
                let arguments = list(&[token, &irp, "IO_NO_INCREMENT"]);
                format!("IoCompleteRequest({arguments})")
            }
            Complete::After(block, site) => {
                self.site(*site);
                let block = self.after(block);
                let arguments = list(&[token, &block, "boost()"]);
                format!("IoCompleteRequest({arguments})")
            }
            Complete::Srb(srb, site) => {
                self.site(*site);
                let arguments = list(&[token, "adapter()", &srb_name(*srb)]);
                format!("StorPortCompleteSrb({arguments})")
            }
            Complete::Released(local, site) => {
                self.site(*site);
                let name = name(*local);
                match self.target {
                    Target::Lint => {
                        let token = if local.kind.gives_handle() { ".0" } else { "" };
                        format!(
                            "IoCompleteRequest({name}.release(){token}, irp(), IO_NO_INCREMENT)"
                        )
                    }
                    Target::Counting => {
                        format!("{name}.release(); IoCompleteRequest(irp(), IO_NO_INCREMENT)")
                    }
                }
            }
        }
    }

    fn after(&mut self, block: &[Stmt]) -> String {
        let block = self.inline(|writer| writer.statements(block));
        format!("{{ {block}unseen_irp() }}")
    }
}

/// The arguments that there are.
fn list(arguments: &[&str]) -> String {
    let there = arguments.iter().filter(|argument| !argument.is_empty());
    there.copied().collect::<Vec<_>>().join(", ")
}
