//! Counts how often each request of a run is completed, and how often a driver takes it back.

use std::collections::BTreeMap;

use crate::findings::{Finding, FindingKind};

/// The requests, in the order in which they were made.
#[derive(Default)]
pub(crate) struct Requests<'t> {
    all: Vec<Request<'t>>,
    /// The last request at each address.
    at: BTreeMap<&'t str, usize>,
    /// The completion routines that run in each thread, with the innermost last. A routine of the driver has
    /// its request, and a routine of the sender has `None`.
    running: BTreeMap<&'t str, Vec<Option<usize>>>,
}

struct Request<'t> {
    address: &'t str,
    /// The lines and threads in which it was completed.
    completions: Vec<(usize, &'t str)>,
    /// How often a completion routine of the driver has taken it back.
    taken_back: usize,
}

impl<'t> Requests<'t> {
    /// Adds a request at this address. An earlier request at this address is gone.
    pub(crate) fn make(&mut self, address: &'t str) -> usize {
        let index = self.all.len();
        self.all.push(Request {
            address,
            completions: Vec::new(),
            taken_back: 0,
        });
        self.at.insert(address, index);
        index
    }

    pub(crate) fn complete(&mut self, address: &'t str, line: usize, thread: &'t str) {
        let index = self.index(address);
        self.all[index].completions.push((line, thread));
    }

    /// Notes that a completion routine is called.
    pub(crate) fn enter(&mut self, thread: &'t str, address: &'t str, is_drivers: bool) {
        let request = is_drivers.then(|| self.index(address));
        self.running.entry(thread).or_default().push(request);
    }

    /// Notes that the innermost completion routine returns.
    pub(crate) fn leave(&mut self, thread: &'t str, takes_back: bool) {
        let request = self.running.entry(thread).or_default().pop().flatten();
        if let Some(index) = request
            && takes_back
        {
            self.all[index].taken_back += 1;
        }
    }

    fn index(&mut self, address: &'t str) -> usize {
        match self.at.get(address) {
            Some(&index) => index,
            None => self.make(address),
        }
    }

    /// Returns how often requests were completed and not taken back.
    pub(crate) fn completed(&self) -> usize {
        let completions = self.all.iter().map(|request| request.completions.len());
        completions.sum::<usize>().saturating_sub(self.taken_back())
    }

    pub(crate) fn taken_back(&self) -> usize {
        self.all.iter().map(|request| request.taken_back).sum()
    }

    /// Returns the findings, which are known only at the end. Another thread may complete a request that is
    /// taken back before the routine that took it back has returned.
    pub(crate) fn findings(&self, last_line: usize) -> impl Iterator<Item = Finding> {
        self.all.iter().filter_map(move |request| {
            let due = 1 + request.taken_back;
            let finding = |kind, line, thread: &str| Finding {
                line,
                thread: thread.to_owned(),
                kind,
                subject: request.address.to_owned(),
            };
            match request.completions.get(due) {
                Some(&(line, thread)) => Some(finding(FindingKind::CompletedTwice, line, thread)),
                None if request.completions.len() == due => None,
                None => Some(finding(FindingKind::NotCompleted, last_line, "-")),
            }
        })
    }
}
