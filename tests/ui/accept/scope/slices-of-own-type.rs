//! A type has methods with names of slice methods, and there are slices of it.
//! The slice's own are called without a token, the type's with one.

use spin_lock_safe::{SpinLock, spin_lock_safe};

#[spin_lock_safe]
mod queues {
    use super::*;

    pub struct Queue(SpinLock<Vec<u32>>);

    pub struct Queues {
        pair: [Queue; 2],
        others: Box<[Queue]>,
    }

    type Row = Box<[Queue; 4]>;

    impl Queue {
        pub fn len(&self) -> usize {
            self.0.acquire().len()
        }

        pub fn iter(&self) -> u32 {
            self.0.acquire().iter().sum()
        }

        pub fn first(&self) -> Option<u32> {
            self.0.acquire().first().copied()
        }
    }

    pub fn counted(all: &Queues, slice: &[Queue], row: &Row) -> usize {
        let own = all.pair[0].len() + slice[1].len() + row[2].len();
        let slices = all.pair.len() + all.others.len() + slice.len() + row.len();
        own + slices + all.others[0].first().map_or(0, |first| first as usize)
    }

    pub fn summed(all: &Queues, slice: &[Queue], row: &Row) -> u32 {
        let mut sum = all.pair.first().map_or(0, |queue| queue.iter());
        for queue in slice {
            sum += queue.iter();
        }
        for queue in all.others.iter() {
            sum += queue.iter();
        }
        sum + row.iter().map(|queue| queue.iter()).sum::<u32>()
    }
}

fn main() {
    let _ = (queues::counted, queues::summed);
}
