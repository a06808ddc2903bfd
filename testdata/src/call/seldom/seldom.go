//mapperlint:config groups=compiled,client

// Package seldom has functions that are called where something was wrong, missing or old,
// and some that are called for each request, or for a reason of their own.
package seldom

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"time"

	"golang.org/x/oauth2"
)

var errExpired = errors.New("expired")

type drive struct {
	cookie, headers, name string
	at, lastSeen          time.Time
	patience              time.Duration
}

func (d *drive) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = d.post(r.URL.Path)
	_, _ = d.link(r.URL.Path)
	_, _ = d.within(time.Minute, r.URL.Path)
	_, _ = d.other(r.URL.Path)
	_, _ = d.access(r.URL.Path)
	_, _ = d.Token()
	_ = d.describe(r.URL.Path)
	if d.name == "" {
		_ = d.fill()
	}
}

func (d *drive) Init(ctx context.Context) error { return d.login() }

func (d *drive) send(path string) (string, error) { return path, nil }

// post does again what it has done before.
func (d *drive) post(path string) (string, error) {
	body, err := d.send(path)
	if err == errExpired {
		if err := d.login(); err != nil {
			return "", err
		}
		return d.send(path)
	}
	return body, err
}

// other does something else afterwards.
func (d *drive) other(path string) (string, error) {
	body, err := d.send(path)
	if err == errExpired {
		if err := d.log(body); err != nil {
			return "", err
		}
		return d.send(path + "/other")
	}
	return body, err
}

func (d *drive) log(page string) error {
	d.name = regexp.MustCompile(`name=([^&]+)`).FindString(page) // want `for every request in`
	return nil
}

func (d *drive) login() error {
	page, err := d.send("/login")
	if err != nil {
		return err
	}
	d.cookie = d.cookieOf(page)
	return nil
}

func (d *drive) cookieOf(page string) string {
	for _, line := range []string{page, d.name} {
		if id := regexp.MustCompile(`sid=([^&]+)`).FindString(line); id != "" { // silent: scope/tries-again
			return id
		}
	}
	return regexp.MustCompile(`cookie=([^&]+)`).FindString(page) // silent: scope/tries-again
}

// link gets the headers again when they are half an hour old.
func (d *drive) link(path string) (string, error) {
	if d.at.Before(time.Now().Add(-30 * time.Minute)) {
		if err := d.renew(); err != nil {
			return "", err
		}
	}
	return d.headers + path, nil
}

func (d *drive) renew() error {
	d.at = time.Now()
	d.headers = regexp.MustCompile(`[A-Z]+`).FindString(d.name) // silent: scope/too-old
	return nil
}

// within asks the clock for what the caller gives, which may come true each time.
func (d *drive) within(limit time.Duration, path string) (string, error) {
	if time.Since(d.lastSeen) > limit {
		return d.measure(path), nil
	}
	return path, nil
}

func (d *drive) measure(path string) string {
	return regexp.MustCompile(`[0-9]+`).FindString(path) // want `for every request in`
}

func (d *drive) describe(path string) string {
	return regexp.MustCompile(`[a-z]+`).FindString(path) // want `for every request in`
}

// fill finds the name missing, and leaves it filled or fails.
func (d *drive) fill() error {
	if d.name != "" {
		return nil
	}
	page, err := d.policy()
	if err != nil {
		return err
	}
	for _, line := range page {
		if line != "" {
			d.name = line
			break
		}
	}
	if d.name == "" {
		return errors.New("no name")
	}
	return nil
}

func (d *drive) policy() ([]string, error) {
	return regexp.MustCompile(`p=\w+`).FindAllString(d.headers, -1), nil // silent: escape/result-kept
}

// Token gets the token of the program.
func (d *drive) Token() (*oauth2.Token, error) {
	if !regexp.MustCompile(`^[a-z0-9]+$`).MatchString(d.name) { // silent: scope/logs-in
		return nil, errors.New("no code")
	}
	return &oauth2.Token{AccessToken: d.name}, nil
}

// access gets that of a user.
func (d *drive) access(code string) (*oauth2.Token, error) {
	if !regexp.MustCompile(`^[a-z]+$`).MatchString(code) { // want `for every request in`
		return nil, errors.New("no code")
	}
	return &oauth2.Token{AccessToken: code}, nil
}

// A Meter is an object of the program's own.
type Meter interface{ Power() (float64, error) }

type meter struct{ client *http.Client }

func (m *meter) Power() (float64, error) { return 0, nil }

func NewMeter(uri string) (Meter, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 1}} // silent: call/constructs
	if _, err := client.Get(uri); err != nil {
		return nil, err
	}
	return &meter{}, nil
}

// Once has a transport for each call, and says so.
func Once(uri string) (string, error) {
	client := newClient()
	defer closeClient(client)
	resp, err := client.Get(uri)
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}

func newClient() *http.Client {
	return &http.Client{Transport: &http.Transport{MaxIdleConns: 1}} // silent: leak/closed-after-use
}

func closeClient(client *http.Client) {
	if t, ok := client.Transport.(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

// Read is no constructor: what it yields is data.
func Read(uri string) (string, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 1}} // want `on every call of Read`
	resp, err := client.Get(uri)
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}
