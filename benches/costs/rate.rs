//! How many requests a second a handler completes on the simulated kernel.

use std::fmt::Write as _;
use std::thread;
use std::time::{Duration, Instant};

use handlers::extension::{Extension, Queue, RawExtension, RawLock};
use handlers::{drain, early_return, helper_completes, helper_locks, nested, single};
use spin_lock_safe::SpinLock;
use spin_lock_safe::sys::simulated::{Device, Request, statistics};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS};

use crate::Outcome;

type Handler = unsafe extern "system" fn(*mut DEVICE_OBJECT, *mut IRP) -> NTSTATUS;

/// Handlers by which all requests are completed, every other one of `early_return` by the next
/// call: name, annotated, raw.
const PAIRS: [(&str, Handler, Handler); 6] = [
    ("single", single::annotated::handler, single::raw::handler),
    ("nested", nested::annotated::handler, nested::raw::handler),
    ("drain", drain::annotated::handler, drain::raw::handler),
    (
        "early_return",
        early_return::annotated::handler,
        early_return::raw::handler,
    ),
    (
        "helper_locks",
        helper_locks::annotated::handler,
        helper_locks::raw::handler,
    ),
    (
        "helper_completes",
        helper_completes::annotated::handler,
        helper_completes::raw::handler,
    ),
];

/// The two versions take turns; of the ratios within a round, the quartiles count.
const ROUNDS: usize = 31;
const TURN: Duration = Duration::from_millis(40);
/// Requests between two looks at the clock.
const BATCH: usize = 256;

/// Measures each pair with one and with two threads.
pub(crate) fn measure() -> Outcome<String> {
    if cfg!(debug_assertions) {
        return Err("rates are measured with --release".into());
    }
    let mut table = String::from("| handler | one thread | two threads |\n|---|---|---|\n");
    for (name, annotated, raw) in PAIRS {
        let [one, two] = [1, 2].map(|threads| compare(threads, annotated, raw));
        writeln!(table, "| {name} | {one} | {two} |")?;
    }
    match statistics().violations {
        0 => Ok(table),
        count => Err(format!("{count} violations of the kernel's rules").into()),
    }
}

/// The median of the ratios of annotated to raw, and the middle half.
fn compare(threads: usize, annotated: Handler, raw: Handler) -> String {
    let safe = Device::new(Extension {
        count: SpinLock::new(0),
        queue: SpinLock::new(Queue::new([const { None }; _])),
    });
    let plain = Device::new(RawExtension {
        count: RawLock::new(0),
        queue: RawLock::new(Queue::new([const { None }; _])),
    });
    let mut ratios: Vec<f64> = (0..ROUNDS)
        .map(|round| {
            // Each goes first in every other round.
            if round % 2 == 0 {
                let first = rate(threads, &safe, annotated);
                first / rate(threads, &plain, raw)
            } else {
                let first = rate(threads, &plain, raw);
                rate(threads, &safe, annotated) / first
            }
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    let [low, median, high] = [1, 2, 3].map(|quarter| ratios[ROUNDS * quarter / 4]);
    format!("{median:.2} ({low:.2} to {high:.2})")
}

/// Requests a second, all threads together.
fn rate<T: Send + Sync>(threads: usize, device: &Device<T>, handler: Handler) -> f64 {
    thread::scope(|scope| {
        let senders: Vec<_> = (0..threads)
            .map(|_| scope.spawn(|| send(device, handler)))
            .collect();
        senders
            .into_iter()
            .map(|sender| sender.join().unwrap_or(f64::NAN))
            .sum()
    })
}

/// Sends requests for a while; how many a second were completed.
fn send<T: Send + Sync>(device: &Device<T>, handler: Handler) -> f64 {
    let start = Instant::now();
    let mut sent = 0_u32;
    while start.elapsed() < TURN {
        for _ in 0..BATCH {
            let request = Request::new(0).with_device(device.as_ptr());
            // SAFETY: the device has the extension of the handler's version, and the request is
            // the handler's to complete.
            let _ = request.send(|irp| unsafe { handler(device.as_ptr(), irp) });
            sent += 1;
        }
    }
    f64::from(sent) / start.elapsed().as_secs_f64()
}
