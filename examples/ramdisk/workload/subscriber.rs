use core::hint;
use std::thread;

use fastrand::Rng;
use spin_lock_safe::simulated_kernel::{Completion, SentRequest};
use spin_lock_safe::sys::{STATUS_CANCELLED, STATUS_SUCCESS};

use super::counts::Waits;
use super::failure::{Failure, expect};
use super::{Machine, TIMEOUT};

/// An application that waits for writes, and sometimes cancels.
pub(super) struct Subscriber<'m> {
    machine: &'m Machine,
    random: Rng,
    /// The number of writes that it knows of.
    known: u64,
    waits: Waits,
}

impl<'m> Subscriber<'m> {
    pub(super) fn new(machine: &'m Machine, seed: u64) -> Self {
        Self {
            machine,
            random: Rng::with_seed(seed),
            known: 0,
            waits: Waits::default(),
        }
    }

    /// Sends this number of requests.
    pub(super) fn run(mut self, waits: usize) -> Result<Waits, Failure> {
        for _ in 0..waits {
            let request = self.machine.send_wait(self.known);
            if self.random.u8(..) < 160 {
                self.cancel(&request)?;
            } else {
                self.note_answer(&completion(&request)?)?;
                self.waits.answered += 1;
            }
        }
        Ok(self.waits)
    }

    /// Cancels the request at a random moment, which may be too late.
    fn cancel(&mut self, request: &SentRequest) -> Result<(), Failure> {
        self.hesitate();
        let canceled = request.cancel();
        let completion = completion(request)?;
        if canceled {
            self.waits.canceled += 1;
            expect(
                completion.status == STATUS_CANCELLED,
                "a request is canceled and answered",
            )
        } else {
            self.waits.canceled_too_late += 1;
            self.note_answer(&completion)
        }
    }

    fn hesitate(&mut self) {
        match self.random.u8(..4) {
            0 => {}
            1 => thread::yield_now(),
            _ => (0..self.random.u16(..2000)).for_each(|_| hint::spin_loop()),
        }
    }

    fn note_answer(&mut self, completion: &Completion) -> Result<(), Failure> {
        let writes = completion.output.as_slice().try_into();
        let writes = writes.map_or(0, u64::from_le_bytes);
        expect(
            completion.status == STATUS_SUCCESS && writes > self.known,
            format_args!("a wait ends with {completion:?}"),
        )?;
        self.known = writes;
        Ok(())
    }
}

fn completion(request: &SentRequest) -> Result<Completion, Failure> {
    request.wait(TIMEOUT).map_err(Failure::of)
}
