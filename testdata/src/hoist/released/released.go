// Package released has clients of which something is released: what is got
// from them, or handed on. Twins release what is handed out for one use.
package released

import (
	"context"
	"database/sql"
	"io"
	"net/http"

	"gorm.io/gorm"
)

type dialect struct{}

func (dialect) Name() string { return "x" }

// What a method gives is what the instance works with.
func Pool(w http.ResponseWriter, r *http.Request) {
	db, err := gorm.Open(dialect{}) // unfixed: fix/asks-server // want `builds`
	if err != nil {
		return
	}
	pool, _ := db.DB()
	defer pool.Close()
	var n int64
	db.Table("pool").Count(&n)
}

// An interface hides the method.
func shut(c io.Closer) { _ = c.Close() }

func Helper(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "helper") // unfixed: fix/released // want `builds`
	if err != nil {
		return
	}
	defer shut(db)
	_ = db.Ping()
}

// So does one that asks for it.
func shutAny(x any) {
	if c, ok := x.(interface{ Close() error }); ok {
		_ = c.Close()
	}
	switch c := x.(type) {
	case io.Closer:
		_ = c.Close()
	}
}

func Asked(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "asked") // unfixed: fix/released // want `builds`
	if err != nil {
		return
	}
	_ = db.Ping()
	shutAny(db)
}

// A literal that is called gets it.
func Literal(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "literal") // unfixed: fix/released // want `builds`
	if err != nil {
		return
	}
	defer func(d *sql.DB) { _ = d.Close() }(db)
	_ = db.Ping()
}

// A method value.
func Value(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "value") // unfixed: fix/released // want `builds`
	if err != nil {
		return
	}
	end := db.Close
	defer end()
	_ = db.Ping()
}

func after(f func() error) { _ = f() }

func Handed(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "handed") // unfixed: fix/released // want `builds`
	if err != nil {
		return
	}
	defer after(db.Close)
	_ = db.Ping()
}

// Callers of a wrapper close what it returns.
func open() (*sql.DB, error) {
	return sql.Open("x", "wrapped") // unfixed: fix/released // want `builds`
}

func Wrapped(w http.ResponseWriter, r *http.Request) {
	db, err := open()
	if err != nil {
		return
	}
	_ = db.Ping()
	if err := db.Close(); err != nil {
		return
	}
}

// A function goes with it that closes it.
func openWithEnd() (*sql.DB, func(), error) {
	db, err := sql.Open("x", "end") // unfixed: fix/released // want `builds`
	if err != nil {
		return nil, nil, err
	}
	return db, func() { _ = db.Close() }, nil
}

func WithEnd(w http.ResponseWriter, r *http.Request) {
	db, end, err := openWithEnd()
	if err != nil {
		return
	}
	defer end()
	_ = db.Ping()
}

// An object holds it, and releases it.
type store struct{ db *sql.DB }

func (s store) close()      { _ = s.db.Close() }
func (s store) ping() error { return s.db.Ping() }

func Held(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "held") // unfixed: fix/released // want `builds`
	if err != nil {
		return
	}
	s := store{db}
	defer s.close()
	_ = s.ping()
}

// On one path only.
func Path(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "path") // unfixed: fix/released // want `builds`
	if err != nil {
		return
	}
	if r.Method == http.MethodPost {
		_ = db.Close()
		return
	}
	_ = db.Ping()
}

// A transport behind a client, whose connections are closed as well: one for each use.
func Client(w http.ResponseWriter, r *http.Request) {
	client := http.Client{Transport: &http.Transport{MaxIdleConns: 1}} // silent: leak/closed-after-use
	defer client.CloseIdleConnections()
	_, _ = client.Get("http://example.com/client")
}

// The twin: rows, transactions and bodies are for one use.
func Rows(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "rows") // want `builds`
	if err != nil {
		return
	}
	rows, err := db.QueryContext(context.Background(), "SELECT 1")
	if err != nil {
		return
	}
	defer rows.Close()
}

func Body(w http.ResponseWriter, r *http.Request) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 2}} // want `builds`
	resp, err := client.Get("http://example.com/body")
	if err != nil {
		return
	}
	defer resp.Body.Close()
}

// The twin: the helper and the object close nothing.
func ping(db *sql.DB) error { return db.Ping() }

func Kept(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("x", "kept") // want `builds`
	if err != nil {
		return
	}
	_ = ping(db)
	s := pinger{db}
	_ = s.ping()
}

type pinger struct{ db *sql.DB }

func (p pinger) ping() error { return p.db.Ping() }
