//! Makes a program smaller while its verdict stays.

use std::collections::BTreeSet;

use crate::Failure;
use crate::compile::Toolchain;
use crate::language::{Class, Closure, Gives, Program, Seen, Stmt, nested, nested_mut};
use crate::semantics::judge;
use crate::verdict::{Subject, Verdict, verdicts};

/// The most rounds; in each, all programs that lack one thing are compiled at once.
const ROUNDS: usize = 80;

/// The smallest program with the same verdict that leaving out one thing after the other
/// leads to.
pub(crate) fn reduce(
    toolchain: &Toolchain,
    subject: &Subject,
    verdict: &Verdict,
) -> Result<Subject, Failure> {
    let mut smallest = subject.clone();
    for _ in 0..ROUNDS {
        let smaller = smaller(&smallest);
        let found = verdicts(toolchain, &smaller)?;
        let Some(at) = found.iter().position(|one| one == verdict) else {
            break;
        };
        smallest = smaller[at].clone();
    }
    Ok(smallest)
}

/// The programs that lack one function's body, the last function or one statement, or have a
/// branch's statements in its place.
fn smaller(subject: &Subject) -> Vec<Subject> {
    let program = &subject.program;
    let mut found = without_bodies(program);
    for function in 0..program.functions.len() {
        let mut sizes = Vec::new();
        let mut body = program.functions[function].body.clone();
        nested_mut(&mut body, &mut |block| sizes.push(block.len()));
        for (block, size) in sizes.into_iter().enumerate() {
            for at in 0..size {
                found.push(changed(program, function, block, |block| {
                    block.remove(at);
                }));
                found.push(changed(program, function, block, |block| unwrap(block, at)));
            }
        }
    }
    let judged = found.into_iter().filter_map(|program| {
        let outcome = judge(&program)?;
        let seed = subject.seed;
        Some(Subject {
            seed,
            program,
            outcome,
        })
    });
    let is_smaller = |it: &Subject| size(&it.program) < size(program);
    judged
        .filter(|it| is_smaller(it) && calls_its_closures(&it.program))
        .collect()
}

/// A closure that is never called is refused as if it were, which is no finding.
fn calls_its_closures(program: &Program) -> bool {
    let (mut made, mut called) = (BTreeSet::new(), BTreeSet::new());
    for function in &program.functions {
        nested(&function.body, &mut |seen| match seen {
            Seen::Stmt(Stmt::Closure(id, ..)) => {
                made.insert(*id);
            }
            Seen::Stmt(Stmt::CallClosure(id, _)) => {
                called.insert(*id);
            }
            _ => {}
        });
    }
    made == called
}

fn without_bodies(program: &Program) -> Vec<Program> {
    let mut found = Vec::new();
    for index in 0..program.functions.len() {
        let mut without = program.clone();
        let function = &mut without.functions[index];
        function.body.clear();
        if function.class != Class::HandOver {
            function.class = Class::Completes;
        }
        if matches!(function.gives, Gives::Maybe) {
            function.gives = Gives::Nothing;
        }
        found.push(without);
    }
    if program.functions.len() > 1 {
        let mut fewer = program.clone();
        fewer.functions.pop();
        found.push(fewer);
    }
    found
}

fn changed(
    program: &Program,
    function: usize,
    block: usize,
    change: impl Fn(&mut Vec<Stmt>),
) -> Program {
    let mut program = program.clone();
    let mut at = 0;
    nested_mut(&mut program.functions[function].body, &mut |found| {
        if at == block {
            change(found);
        }
        at += 1;
    });
    program
}

/// Puts the statements of a branch in its place.
fn unwrap(block: &mut Vec<Stmt>, at: usize) {
    let inner = match &block[at] {
        Stmt::If(_, then, other)
        | Stmt::IfLet(_, then, other)
        | Stmt::Match(_, then, other)
        | Stmt::MatchGuard(_, then, other) => [then.clone(), other.clone()].concat(),
        Stmt::Loop(_, _, body) | Stmt::Block(_, body) | Stmt::Run(Closure { body, .. }) => {
            body.clone()
        }
        _ => return,
    };
    block.splice(at..=at, inner);
}

/// How much there is to read.
fn size(program: &Program) -> usize {
    let mut count = program.functions.len();
    for function in &program.functions {
        let mut body = function.body.clone();
        nested_mut(&mut body, &mut |block| count += 1 + 2 * block.len());
    }
    count
}
