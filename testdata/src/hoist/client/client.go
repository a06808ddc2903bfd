// Package client has clients, some of which the function closes.
package client

import (
	"database/sql"
	"net/http"
	"time"

	"github.com/go-resty/resty/v2"
)

func Get(req *http.Request) (*http.Response, error) {
	transport := &http.Transport{IdleConnTimeout: 5 * time.Second} // want `builds .*; each costs 3.6 uses`
	return transport.RoundTrip(req)
}

// What its user closes is meant to be one for each use.
func Closed(req *http.Request) (*http.Response, error) {
	transport := &http.Transport{IdleConnTimeout: 6 * time.Second} // silent: leak/closed-after-use
	defer transport.CloseIdleConnections()
	return transport.RoundTrip(req)
}

// pool has a method of that name, which is about something else.
type pool struct{ idle int }

func (p *pool) CloseIdleConnections() { p.idle = 0 }

func (p *pool) Get(req *http.Request) (*http.Response, error) {
	defer p.CloseIdleConnections()
	pooled := &http.Transport{IdleConnTimeout: 7 * time.Second} // want `builds`
	return pooled.RoundTrip(req)
}

func Query(id int) error {
	db, err := sql.Open("postgres", "dbname=x") // unfixed: fix/released // want `builds`
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.Exec("DELETE FROM x WHERE id = $1", id)
	return err
}

func Exec(id int) error {
	db, err := sql.Open("postgres", "dbname=y") // want `builds`
	if err != nil {
		return err
	}
	_, err = db.Exec("DELETE FROM x WHERE id = $1", id)
	return err
}

// A client that keeps cookies sends those of one account for another.
func SignIn(w http.ResponseWriter, r *http.Request) {
	client := resty.New().SetTimeout(time.Second) // unfixed: fix/sharing-changes-results // want `builds`
	_, _ = client.R().Get(r.URL.Query().Get("account"))
}
