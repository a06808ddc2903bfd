// Package lib calls functions for each row, or once.
package lib

import (
	"context"
	"sync"
)

type Row map[string][]string

type DB struct{ rows []Row }

// ForEach calls f for each row.
func (db *DB) ForEach(ctx context.Context, f func(Row) error) error {
	for _, r := range db.rows {
		if err := f(r); err != nil {
			return err
		}
	}
	return nil
}

// InTx calls f once.
func (db *DB) InTx(ctx context.Context, f func(*DB) error) error { return f(db) }

// Batches calls f for each hundred.
func (db *DB) Batches(f func([]Row) error) (err error) {
	for i := 0; err == nil && i < len(db.rows); i += 100 {
		err = f(db.rows[i:min(i+100, len(db.rows))])
	}
	return err
}

// Parallel calls f for each, in goroutines.
func Parallel[T any](ts []T, f func(T)) {
	var wg sync.WaitGroup
	defer wg.Wait()
	for _, t := range ts {
		wg.Add(1)
		go func() {
			defer wg.Done()
			f(t)
		}()
	}
}

// Fold goes through all.
func Fold[T, A any](ts []T, a A, f func(A, T) A) A {
	for _, t := range ts {
		a = f(a, t)
	}
	return a
}
