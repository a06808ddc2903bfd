// Package pgx stands in for the library.
package pgx

type CollectableRow interface {
	Scan(dest ...any) error
}

type Rows interface {
	CollectableRow
	Next() bool
}

type RowToFunc[T any] func(row CollectableRow) (T, error)

func CollectRows[T any](rows Rows, fn RowToFunc[T]) ([]T, error) { return nil, nil }
