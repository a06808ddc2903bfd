// Package pool has instances that one goroutine at a time may use.
package pool

import "github.com/jackc/pgx/v5/pgtype"

func Encode(v any) ([]byte, error) {
	typeMap := pgtype.NewMap() // want `builds`
	return typeMap.Encode(1, 0, v, nil)
}

// With its set-up.
func Scan(src []byte, dst any) error {
	m := pgtype.NewMap() // want `builds`
	m.RegisterType(&pgtype.Type{Name: "x"})
	return m.Scan(1, 0, src, dst)
}

// In place, there is nothing to put back.
func InPlace(v any) ([]byte, error) {
	return pgtype.NewMap().Encode(1, 0, v, nil) // unfixed: fix/not-back-to-pool // want `builds`
}

// In a loop, the deferred calls would pile up.
func Loop(vs []any) {
	for _, v := range vs {
		m := pgtype.NewMap() // unfixed: fix/not-back-to-pool // want `builds`
		_, _ = m.Encode(1, 0, v, nil)
	}
}

// Another goroutine may still use it.
func Spawn(v any) {
	m := pgtype.NewMap() // unfixed: fix/not-back-to-pool // want `builds`
	go func() { _, _ = m.Encode(1, 0, v, nil) }()
}

// What scans goes out of the function, and uses the map there.
func Scanner(v any) pgtype.Scanner {
	m := pgtype.NewMap() // unfixed: fix/not-back-to-pool // want `builds`
	return m.SQLScanner(v)
}

// It stays here.
func ScanText(text string, v any) error {
	m := pgtype.NewMap() // want `builds`
	return m.SQLScanner(v).Scan(text)
}
