//! Programs from strings of bytes.
//!
//! A string of bytes is read as a string of choices; where it ends, the first choice is
//! taken, which makes an end. The generator keeps track of what is held, so that about
//! half of the programs keep the rule. That is a bias and no judgement.

mod block;
mod closure;
mod complete;
mod expression;
mod guard;
mod here;
mod srb;
mod statement;

use arbitrary::Unstructured;
use here::{Duty, Here, Result};

use crate::language::{
    Class, Edition, Entry, Function, Gives, Kind, Local, Program, Role, Shape, Site, Style,
};

/// A program from this seed.
pub(crate) fn program(seed: u64) -> Program {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut tape = vec![0; random.usize(40..600)];
    random.fill(&mut tape);
    Generator::new(&tape).program()
}

/// What other functions know of a function.
#[derive(Clone, Debug)]
struct Signature {
    class: Class,
    parameters: Vec<Kind>,
    takes_srb: bool,
    result: Result,
}

/// The guards that are handed from one function to another.
const GIVEN: [Kind; 7] = [
    Kind::Raise,
    Kind::Dpc,
    Kind::Cancel,
    Kind::Queued,
    Kind::Shared,
    Kind::Interrupt,
    Kind::StorPort,
];

struct Generator<'t> {
    tape: Unstructured<'t>,
    edition: Edition,
    style: Style,
    entry: Entry,
    signatures: Vec<Signature>,
    sites: usize,
    ids: usize,
    /// How many more statements there may be.
    fuel: usize,
    /// Whether what is known to be refused may occur.
    has_limits: bool,
    has_leaks: bool,
}

impl<'t> Generator<'t> {
    fn new(tape: &'t [u8]) -> Self {
        Self {
            tape: Unstructured::new(tape),
            edition: Edition::E2024,
            style: Style::Visible,
            entry: Entry::Driver,
            signatures: Vec::new(),
            sites: 1,
            ids: 0,
            fuel: 0,
            has_limits: false,
            has_leaks: false,
        }
    }

    /// A number below `count`; 0 where the tape has ended.
    fn pick(&mut self, count: usize) -> usize {
        let last = count.saturating_sub(1);
        self.tape.int_in_range(0..=last).unwrap_or(0)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.pick(100) >= 100 - percent
    }

    fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.pick(items.len())]
    }

    fn site(&mut self) -> Site {
        self.sites += 1;
        self.sites
    }

    fn id(&mut self) -> usize {
        self.ids += 1;
        self.ids
    }

    fn program(mut self) -> Program {
        self.edition = self.one_of(&[Edition::E2024, Edition::E2021]);
        self.style = self.one_of(&Style::ALL);
        self.has_limits = self.chance(30);
        if self.style.may_be_entered() {
            self.entry = match self.pick(100) {
                0..35 => Entry::System,
                35..70 => Entry::Driver,
                _ => Entry::Role(self.one_of(&Role::ALL)),
            };
        }
        self.has_leaks = self.entry == Entry::Driver && self.chance(14);
        let helpers = self.pick(4);
        let first = self.first();
        self.signatures.push(first);
        for _ in 0..helpers {
            let signature = self.signature();
            self.signatures.push(signature);
        }
        let functions = (0..self.signatures.len()).map(|index| self.function(index));
        let functions = functions.collect();
        Program {
            functions,
            edition: self.edition,
            style: self.style,
            entry: self.entry,
            is_generic: self.chance(20),
        }
    }

    /// The signature of the function that is entered.
    fn first(&mut self) -> Signature {
        let mut first = Signature {
            class: Class::Completes,
            parameters: Vec::new(),
            takes_srb: false,
            result: Result::Nothing,
        };
        if let Entry::Role(role) = self.entry {
            let may_complete = match role {
                Role::ReleaseQueue => self.has_limits,
                role => !role.only_locks(),
            };
            if !may_complete && self.chance(85) {
                first.class = Class::Locks;
            }
            if role == Role::SoleCancel {
                first.class = Class::HandOver;
            }
            first.parameters.extend(role.releases());
            first.takes_srb = role == Role::StartIo;
            if role.gives_true() {
                first.result = Result::True;
            }
        }
        first
    }

    fn signature(&mut self) -> Signature {
        let class = match self.pick(100) {
            0..45 => Class::Completes,
            45..88 => Class::Locks,
            _ => Class::HandOver,
        };
        let parameters = match class {
            Class::HandOver => vec![self.sole_kind()],
            Class::Locks if self.chance(40) => {
                let count = 1 + self.pick(2);
                (0..count).map(|_| self.one_of(&GIVEN)).collect()
            }
            _ => Vec::new(),
        };
        let may_give = match class {
            Class::Locks => parameters.is_empty(),
            Class::Completes => self.has_limits,
            Class::HandOver => false,
        };
        let result = match self.pick(100) {
            65..100 if may_give => Result::Guard(self.one_of(&GIVEN)),
            50..65 if class != Class::HandOver => Result::Maybe,
            _ => Result::Nothing,
        };
        Signature {
            class,
            takes_srb: class != Class::HandOver && self.chance(20),
            parameters,
            result,
        }
    }

    fn function(&mut self, index: usize) -> Function {
        let signature = self.signatures[index].clone();
        self.fuel = if index == 0 {
            4 + self.pick(16)
        } else {
            2 + self.pick(8)
        };
        let mut here = Here::new(index, signature.class, signature.result);
        let mut parameters = Vec::new();
        for kind in signature.parameters {
            let local = self.local(Shape::Plain, kind);
            parameters.push(local);
            // The sole guard is released before anything else.
            if signature.class != Class::HandOver {
                here.bind(local);
            }
        }
        here.parameters = here.variables.len();
        if index == 0 && self.entry == Entry::Role(Role::AcquireQueue) {
            here.duty = Duty::Due;
        }
        let srb = signature.takes_srb.then(|| self.id());
        here.srbs.extend(srb);
        let most = if index == 0 { 10 } else { 5 };
        let (body, gives) = self.body(&mut here, most);
        Function {
            class: signature.class,
            parameters,
            srb,
            body,
            gives,
        }
    }

    fn body(&mut self, here: &mut Here, most: usize) -> (Vec<crate::language::Stmt>, Gives) {
        let mut body = self.statements(here, most);
        if here.duty == Duty::Due && !here.has_left {
            self.leave_held(here, &mut body);
        }
        let gives = match here.result {
            Result::Nothing => Gives::Nothing,
            Result::True => Gives::True,
            Result::Maybe => Gives::Maybe,
            Result::Guard(kind) => Gives::Guard(kind, self.value(here, kind)),
        };
        (body, gives)
    }

    fn local(&mut self, shape: Shape, kind: Kind) -> Local {
        let id = self.id();
        Local {
            id,
            name: id,
            shape,
            kind,
        }
    }
}
