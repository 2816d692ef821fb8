//! Tests the physical miniport one call after the other, and then with a smaller workload of the example.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

#[path = "../physical_miniport/controller.rs"]
mod controller;
#[path = "../physical_miniport/driver/mod.rs"]
mod driver;
#[path = "../physical_miniport/request.rs"]
mod request;
#[path = "../physical_miniport/workload.rs"]
mod workload;

use std::sync::Arc;

use ramdisk::scsi::opcode;
use ramdisk::storport::{
    SRB_STATUS_BUS_RESET, SRB_STATUS_BUSY, SRB_STATUS_INVALID_REQUEST, SRB_STATUS_SUCCESS,
};
use spin_lock_safe::simulated_kernel::{self, Adapter, SentSrb, StartError};
use spin_lock_safe::sys::HW_INITIALIZATION_DATA;

use controller::{BLOCKS, Controller, SLOTS};
use driver::MINIPORT;
use request::{Answer, Request};
use workload::Plan;

/// An adapter and its controller, which only run step by step.
struct Machine {
    adapter: Adapter,
    controller: Arc<Controller>,
}

impl Machine {
    fn start() -> Self {
        let controller = Arc::new(Controller::new());
        // SAFETY: the miniport's routines keep their contracts.
        let adapter = unsafe { workload::start(&MINIPORT, &controller) };
        let adapter = adapter.expect("the adapter starts");
        Self {
            adapter,
            controller,
        }
    }

    fn execute(&self) -> bool {
        self.controller
            .step(|message| self.adapter.interrupt_message(message))
    }

    /// Runs everything that is queued.
    fn settle(&self) {
        while self.execute() || self.adapter.run_dpc() {}
    }
}

fn status(request: &SentSrb) -> Option<u8> {
    Answer::of(request).map(|answer| answer.status)
}

#[test]
fn a_request_is_completed_after_interrupt_and_dpc() {
    let machine = Machine::start();
    let write = Request::write(3, 0xFEED).send(&machine.adapter);
    assert!(machine.execute());
    for _interrupt_dpc_completion in 0..3 {
        assert_eq!(status(&write), None);
        assert!(machine.adapter.run_dpc());
    }
    assert_eq!(status(&write), Some(SRB_STATUS_SUCCESS));
    assert!(!machine.adapter.run_dpc());
    let read = Request::read(3).send(&machine.adapter);
    machine.settle();
    let result = Answer::of(&read).expect("it is completed");
    assert_eq!((result.status, result.word), (SRB_STATUS_SUCCESS, 0xFEED));
}

#[test]
fn one_interrupt_a_queue_and_one_dpc_serve_many_commands() {
    let machine = Machine::start();
    let sent = [1, 2, 3].map(|lba| Request::read(lba).send(&machine.adapter));
    machine.settle();
    assert!(
        sent.iter()
            .all(|one| status(one) == Some(SRB_STATUS_SUCCESS))
    );
    let tally = machine.adapter.statistics();
    assert_eq!((tally.interrupts, tally.dpcs, tally.completed), (2, 1, 3));
}

#[test]
fn bad_requests_are_refused() {
    let machine = Machine::start();
    let no_command = Request::command(opcode::INQUIRY, 0, 0).send(&machine.adapter);
    assert!(!machine.execute(), "`HwBuildIo` refuses it");
    let no_block = Request::read(BLOCKS).send(&machine.adapter);
    assert!(machine.execute(), "the controller refuses it");
    machine.settle();
    assert_eq!(status(&no_command), Some(SRB_STATUS_INVALID_REQUEST));
    assert_eq!(status(&no_block), Some(SRB_STATUS_INVALID_REQUEST));
}

#[test]
fn a_request_without_a_slot_is_sent_back() {
    let machine = Machine::start();
    let read = || Request::read(0).send(&machine.adapter);
    let started: Vec<_> = (0..SLOTS).map(|_| read()).collect();
    let one_too_many = read();
    machine.settle();
    assert_eq!(status(&one_too_many), Some(SRB_STATUS_BUSY));
    let success = |one| status(one) == Some(SRB_STATUS_SUCCESS);
    assert!(started.iter().all(success));
    let next = read();
    machine.settle();
    assert!(success(&next));
}

/// Checks that the completion of a request that a reset has ended does not reach the request that has its
/// slot now, wherever the completion was at the reset.
#[test]
fn a_reset_ends_requests_and_forgets_their_completions() {
    for calls_before_reset in 0..2 {
        let machine = Machine::start();
        let ended = Request::write(1, 1).send(&machine.adapter);
        assert!(machine.execute());
        for _interrupt in 0..calls_before_reset {
            assert!(machine.adapter.run_dpc());
        }
        machine.adapter.reset_bus(0);
        let next = Request::write(1, 2).send(&machine.adapter);
        while machine.adapter.run_dpc() {}
        assert_eq!(status(&ended), Some(SRB_STATUS_BUS_RESET));
        assert_eq!(status(&next), None);
        machine.settle();
        assert_eq!(status(&next), Some(SRB_STATUS_SUCCESS));
        let tally = machine.adapter.statistics();
        assert_eq!((tally.started, tally.completed), (2, 2));
        assert_eq!(tally.interrupts_of_others, 1 - calls_before_reset);
    }
}

#[test]
fn what_is_in_the_mailbox_at_a_reset_is_not_executed() {
    let machine = Machine::start();
    let ended = Request::write(1, 1).send(&machine.adapter);
    machine.adapter.reset_bus(0);
    let read = Request::read(1).send(&machine.adapter);
    machine.settle();
    assert_eq!(status(&ended), Some(SRB_STATUS_BUS_RESET));
    assert_eq!(Answer::of(&read).map(|answer| answer.word), Some(0));
}

#[test]
fn a_miniport_without_a_routine_does_not_start() {
    let miniport = HW_INITIALIZATION_DATA {
        HwResetBus: None,
        ..MINIPORT
    };
    let controller = Arc::new(Controller::new());
    // SAFETY: the miniport's routines keep their contracts.
    let adapter = unsafe { workload::start(&miniport, &controller) };
    assert_eq!(adapter.err(), Some(StartError::MissingRoutine));
}

#[test]
fn every_request_is_completed_once() -> Result<(), workload::Failure> {
    let plan = Plan {
        users: 4,
        batches: 100,
        batch: 8,
        processors: 2,
        engines: 2,
        batches_a_reset: 8,
    };
    let (counts, tally) = workload::run(&plan)?;
    assert_eq!((counts.written, counts.read), (3_200, 3_200));
    assert_eq!(counts.refused, 800);
    assert_eq!(counts.all(), tally.started as u64);
    assert_eq!(tally.completed, tally.started);
    assert_eq!(simulated_kernel::violations(), []);
    Ok(())
}
