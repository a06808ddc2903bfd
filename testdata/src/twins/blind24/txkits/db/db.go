// Package db runs what it is given in a transaction.
package db

import (
	"context"
	"errors"
)

type Tx struct{ rows []any }

func (t *Tx) Insert(v any) error {
	t.rows = append(t.rows, v)
	return nil
}

type DB struct{ open bool }

var errConflict = errors.New("conflict")

// InTx calls fn once.
func (d *DB) InTx(ctx context.Context, fn func(*Tx) error) error {
	if !d.open {
		return errors.New("closed")
	}
	tx := new(Tx)
	if err := fn(tx); err != nil {
		tx.rows = nil
		return err
	}
	return nil
}

// InTxRetry calls it until there is no conflict.
func (d *DB) InTxRetry(ctx context.Context, fn func(*Tx) error) error {
	for {
		err := d.InTx(ctx, fn)
		if !errors.Is(err, errConflict) {
			return err
		}
	}
}

// Query calls scan for each row.
func (d *DB) Query(ctx context.Context, query string, scan func(row map[string][]string) error) error {
	for i := 0; i < len(query); i++ {
		if err := scan(map[string][]string{"i": {query[:i]}}); err != nil {
			return err
		}
	}
	return nil
}

// QueryRow calls it for the only one.
func (d *DB) QueryRow(ctx context.Context, query string, scan func(row map[string][]string) error) error {
	return scan(map[string][]string{"query": {query}})
}

// Migrate calls each of the steps that were not done yet.
func (d *DB) Migrate(steps map[string]func(*Tx) error) error {
	for _, s := range steps {
		if err := d.InTx(context.Background(), s); err != nil {
			return err
		}
	}
	return nil
}

func Open() (*DB, error) { return &DB{open: true}, nil }
