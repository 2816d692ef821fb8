//! Patterns that take a value of a known type out of enums, structs and slices.
//! Their fields have the types that the scope shows.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::{Irp, SpinLock};

    #[derive(Default)]
    pub struct Queue {
        irps: SpinLock<Vec<Irp>>,
    }

    impl Queue {
        pub fn put(&self, irp: Irp) {
            self.irps.acquire().push(irp);
        }
    }

    pub enum State {
        Stopped,
        Busy(Queue),
        Paused { waiting: Queue, retries: Vec<Irp> },
    }

    pub struct Extension {
        state: State,
        lanes: [Queue; 2],
        spare: Option<Queue>,
    }

    use State::Busy;

    impl State {
        fn put(&mut self, irp: Irp) {
            match self {
                Self::Stopped => drop(irp.into_raw()),
                Busy(queue) => queue.put(irp),
                State::Paused { retries, .. } if retries.is_empty() => retries.push(irp),
                State::Paused { waiting, .. } => waiting.put(irp),
            }
        }
    }

    pub fn put(extension: &Extension, irps: [Irp; 4]) {
        let [first, second, third, fourth] = irps;
        let Extension { state, lanes, spare: Some(other) } = extension else {
            return;
        };
        if let State::Busy(queue) = state {
            queue.put(first);
        }
        let [lane, _] = lanes;
        lane.put(second);
        other.put(third);
        if let Some(Extension { spare: Some(spare), .. }) = Some(extension) {
            spare.put(fourth);
        }
    }

    pub fn both(state: &mut State, irp: Irp) {
        state.put(irp);
    }
}

fn main() {}
