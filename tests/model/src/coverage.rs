//! Which constructs of the language the programs had, and what became of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::language::{
    Access, Braces, Capture, Closure, Complete, Cond, Edition, Entry, Init, Loop, Needs, Program,
    Routine, Seen, Shrink, Stmt, Style, Test, Value, nested,
};
use crate::verdict::Verdict;

/// Programs with a construct: accepted and refused.
#[derive(Clone, Debug, Default)]
pub(crate) struct Coverage(BTreeMap<String, [usize; 2]>);

impl Coverage {
    pub(crate) fn add(&mut self, program: &Program, verdict: &Verdict) {
        let at = usize::from(!verdict.is_accepted());
        for construct in constructs(program) {
            self.0.entry(construct).or_default()[at] += 1;
        }
    }
}

/// Every construct of the language: a run that is long enough has each of them.
const CONSTRUCTS: &str = include_str!("constructs.txt");

/// Those that rustc always refuses.
const NEVER_ACCEPTED: [&str; 2] = [
    "complete: completion in the arguments",
    "complete: guard in the arguments",
];

impl Coverage {
    /// What is missing of the language, and what is new.
    pub(crate) fn faults(&self) -> Vec<String> {
        let listed: BTreeSet<&str> = CONSTRUCTS.lines().collect();
        let mut faults = Vec::new();
        for name in &listed {
            let [accepted, refused] = self.0.get(*name).copied().unwrap_or_default();
            if accepted == 0 && !NEVER_ACCEPTED.contains(name) {
                faults.push(format!("in no accepted program: {name}"));
            }
            if refused == 0 {
                faults.push(format!("in no refused program: {name}"));
            }
        }
        let is_new = |name: &&String| !listed.contains(name.as_str());
        let new = self.0.keys().filter(is_new);
        faults.extend(new.map(|name| format!("not in constructs.txt: {name}")));
        faults
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:36} {:>9} {:>9}", "construct", "accepted", "refused")?;
        for (name, [accepted, refused]) in &self.0 {
            writeln!(f, "{name:36} {accepted:>9} {refused:>9}")?;
        }
        Ok(())
    }
}

fn constructs(program: &Program) -> BTreeSet<String> {
    let needs = Needs::of(program);
    let mut found = BTreeSet::new();
    found.insert(format!("{}, {}", style(program), edition(program.edition)));
    if program.is_generic && program.functions.len() > 1 {
        found.insert("generic functions".to_owned());
    }
    if let Entry::Role(role) = program.entry {
        found.insert(format!("role: {role:?}"));
    }
    for function in &program.functions {
        found.insert(format!("function: {:?}", function.class));
        nested(&function.body, &mut |seen| {
            found.extend(construct(seen, &needs));
        });
    }
    found
}

fn style(program: &Program) -> &'static str {
    match (program.style, program.entry) {
        (Style::Visible, Entry::Driver) => "helper",
        (Style::Visible, _) => "entry point",
        (Style::Also, Entry::Driver) => "helper with also(..)",
        (Style::Also, _) => "entry point with also(..)",
        (Style::Trait, _) => "trait",
        (Style::Explicit, _) => "no attribute",
        (Style::Impl, _) => "impl",
        (Style::Module, Entry::Driver) => "mod",
        (Style::Module, _) => "mod with entry point",
        (Style::Modules, Entry::Driver) => "mod in a mod",
        (Style::Modules, _) => "mod in a mod with entry point",
    }
}

const fn edition(edition: Edition) -> &'static str {
    match edition {
        Edition::E2021 => "2021",
        Edition::E2024 => "2024",
    }
}

fn construct(seen: Seen<'_>, needs: &Needs) -> Option<String> {
    match seen {
        Seen::Stmt(stmt) => Some(statement(stmt, needs)),
        Seen::Cond(cond) => condition(cond).map(str::to_owned),
        Seen::Value(value) => match value {
            Value::Acquire(_) => None,
            Value::Call(_) => Some("value: helper".to_owned()),
            Value::If(..) => Some("value: if".to_owned()),
            Value::Block(..) => Some("value: block".to_owned()),
            Value::Move(..) => Some("value: moved".to_owned()),
        },
        Seen::Acquire(acquire) => Some(format!(
            "acquire: {:?} by {:?}",
            acquire.kind, acquire.spelling
        )),
        Seen::Call(call) => call.is_guarded.then(|| "recursion".to_owned()),
    }
}

const fn condition(cond: &Cond) -> Option<&'static str> {
    match cond {
        Cond::Flip => None,
        Cond::Bit(_) => Some("condition: fixed"),
        Cond::Peek(_) => Some("condition: under a temporary guard"),
        Cond::Block(..) => Some("condition: block"),
        Cond::And(..) => Some("condition: &&"),
        Cond::Not(_) => Some("condition: !"),
        Cond::Both(..) => Some("condition: arguments"),
        Cond::Matches(_) => Some("condition: matches!"),
    }
}

fn statement(stmt: &Stmt, needs: &Needs) -> String {
    let name = match stmt {
        Stmt::Let(local, init) => return binding(&format!("{:?}", local.shape), init),
        Stmt::Release(_, how, _) => return format!("release: {how:?}"),
        Stmt::Discard(_, how) => return format!("discard: {how:?}"),
        Stmt::Check(_, how) => return format!("evaluated: {how:?}"),
        Stmt::Complete(complete) => completion(complete, needs),
        Stmt::Leave(_) => "lock left held",
        Stmt::Srb(_) => "SRB",
        Stmt::UnderLock(..) => "complete an SRB under a lock",
        Stmt::Assign(..) => "assignment",
        Stmt::Clear(_) => "held = None",
        Stmt::Take(..) => "take()",
        Stmt::MoveOut(..) => "moved out of a field",
        Stmt::Leak(..) => "leak",
        Stmt::Call(call) if call.srb.is_some() => "call with an SRB",
        Stmt::Call(call) if call.arguments.is_empty() => "call",
        Stmt::Call(_) => "call with a guard",
        Stmt::If(..) => "if",
        Stmt::IfLet(..) => "if let under a temporary guard",
        Stmt::Match(..) => "match",
        Stmt::MatchGuard(..) => "match guard",
        Stmt::TryAcquire(form, ..) => tested(
            *form,
            "try-acquire: if let",
            "try-acquire: match",
            "try-acquire: let else",
        ),
        Stmt::Test(form, ..) => {
            tested(*form, "Option: if let", "Option: match", "Option: let else")
        }
        Stmt::Loop(form, ..) => match form {
            Loop::While(_) => "while",
            Loop::Endless => "loop",
            Loop::For => "for",
            Loop::WhileLet(_) => "while let under a temporary guard",
        },
        Stmt::Break(_) => "break",
        Stmt::Continue(_) => "continue",
        Stmt::Return(_) => "return",
        Stmt::Question => "?",
        Stmt::Block(Braces::Plain, _) => "block",
        Stmt::Block(Braces::Fragment, _) => "block in a macro",
        Stmt::Block(Braces::Tokens, _) => "statements in a macro",
        Stmt::Shrink(_, Shrink::Pop, _) => "pop()",
        Stmt::Shrink(_, Shrink::Clear, _) => "clear()",
        Stmt::Closure(_, closure) => return captured("closure", closure, needs),
        Stmt::CallClosure(..) => "closure called",
        Stmt::Run(closure) => return captured("closure passed", closure, needs),
    };
    name.to_owned()
}

fn captured(what: &str, closure: &Closure, needs: &Needs) -> String {
    let token = match (needs.block(&closure.body), closure.capture) {
        (Access::None, _) => "without a token",
        (Access::Shared, Capture::Borrowed) => "locks",
        (Access::Shared, Capture::Moved) => "locks, move",
        (Access::Shared, Capture::Given) => "locks, own token",
        (Access::Exclusive, Capture::Borrowed) => "completes",
        (Access::Exclusive, Capture::Moved) => "completes, move",
        (Access::Exclusive, Capture::Given) => "completes, own token",
    };
    format!("{what}: {token}")
}

fn binding(shape: &str, init: &Init) -> String {
    let how = match init {
        Init::One(_) | Init::Two(..) => "",
        Init::Then(_) => ", then()",
        Init::If(..) => ", if",
        Init::TryAcquire(_) => ", try-acquire",
        Init::None => ", None",
    };
    format!("let: {shape}{how}")
}

fn completion(complete: &Complete, needs: &Needs) -> &'static str {
    match complete {
        Complete::Plain(Routine::Complete, _) => "complete",
        Complete::Plain(Routine::Start, _) => "start",
        Complete::Plain(Routine::StartNext, _) => "start the next",
        Complete::Plain(Routine::StartByKey, _) => "start the next by key",
        Complete::Plain(Routine::Skip, _) => "call the next driver, location skipped",
        Complete::Plain(Routine::Copy, _) => "call the next driver, location copied",
        Complete::Plain(Routine::Cancel, _) => "cancel",
        Complete::Plain(Routine::Srb, _) => "complete a fresh SRB",
        Complete::Plain(Routine::ServiceIrp, _) => "complete a service request",
        Complete::Srb(..) => "complete an SRB",
        Complete::Under(..) => "complete: guard in the arguments",
        Complete::After(block, _) if needs.block(block) == Access::Exclusive => {
            "complete: completion in the arguments"
        }
        Complete::After(..) => "complete: block in the arguments",
        Complete::Released(..) => "complete: token from a guard",
    }
}

const fn tested(
    form: Test,
    if_let: &'static str,
    by_match: &'static str,
    let_else: &'static str,
) -> &'static str {
    match form {
        Test::IfLet => if_let,
        Test::Match => by_match,
        Test::LetElse => let_else,
    }
}
