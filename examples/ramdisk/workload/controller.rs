use alloc::vec::Vec;

use spin_lock_safe::simulated_kernel::{Request, SentRequest};
use spin_lock_safe::sys::{STATUS_INVALID_DEVICE_REQUEST, STATUS_SUCCESS};

use super::failure::{Failure, expect};
use super::{Machine, TIMEOUT};
use crate::driver::{IOCTL_RAMDISK_QUERY_STATISTICS, Statistics};

/// The number of requests that are sent before the first wait.
const BATCH: usize = 4;

/// An application that asks the control device.
pub(super) struct Controller<'m> {
    machine: &'m Machine,
}

impl<'m> Controller<'m> {
    pub(super) const fn new(machine: &'m Machine) -> Self {
        Self { machine }
    }

    /// Asks for the statistics, sends unknown requests, and returns the number of requests.
    pub(super) fn run(&self, queries: usize) -> Result<u64, Failure> {
        let mut sent = 0;
        let mut last = Statistics::default();
        for _ in 0..queries.div_ceil(BATCH) {
            let batch: Vec<_> = (0..BATCH).map(|_| self.send(query())).collect();
            self.send_unknown()?;
            for request in batch {
                let statistics = answer(&request)?;
                expect(statistics.writes >= last.writes, "a write is forgotten")?;
                last = statistics;
            }
            sent += BATCH as u64 + 1;
        }
        Ok(sent)
    }

    pub(super) fn query(&self) -> Result<Statistics, Failure> {
        answer(&self.send(query()))
    }

    fn send(&self, request: Request) -> SentRequest {
        self.machine.control().send(request)
    }

    fn send_unknown(&self) -> Result<(), Failure> {
        let status = self
            .send(Request::device_control(0, &[], 0))
            .dispatch_status();
        expect(
            status == STATUS_INVALID_DEVICE_REQUEST,
            "an unknown control request is not refused",
        )
    }
}

fn query() -> Request {
    Request::device_control(IOCTL_RAMDISK_QUERY_STATISTICS, &[], Statistics::LENGTH)
}

fn answer(request: &SentRequest) -> Result<Statistics, Failure> {
    let completion = request.wait(TIMEOUT).map_err(Failure::of)?;
    expect(
        completion.status == STATUS_SUCCESS,
        "a control request failed",
    )?;
    let statistics = Statistics::from_bytes(&completion.output);
    statistics.ok_or_else(|| Failure::of("the statistics are cut"))
}
