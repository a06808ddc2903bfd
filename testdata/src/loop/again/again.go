//mapperlint:config groups=compiled

// Package again has functions that put something right and then do all again, and some
// that call themselves for other reasons.
package again

import (
	"errors"
	"net/http"
	"regexp"
)

type driver struct {
	token string
	ok    bool
}

func (d *driver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, _ = d.request(r.URL.Path, r.Method)
	_, _ = d.retry(r.URL.Path)
	_, _ = d.refresh(r.URL.Path)
	_, _ = d.always(r.URL.Path)
	_ = d.walk(r.URL.Path, 3)
	_, _ = d.goesOn(r.URL.Path)
}

func (d *driver) send(path string) (int, string, error) { return 0, "", nil }

func (d *driver) request(path, method string) (string, error) {
	code, body, err := d.send(path)
	if err != nil {
		return "", err
	}
	switch code {
	case 0:
		return body, nil
	case 16:
		if err := d.login(path); err != nil {
			return "", err
		}
		return d.request(path, method)
	case 9:
		if err := d.renew(action(path)); err != nil {
			return "", err
		}
	default:
		return "", errors.New("code")
	}
	return d.request(path, method)
}

func (d *driver) login(path string) error {
	d.token = regexp.MustCompile(`sid=([^&]+)`).FindString(path) // silent: scope/tries-again
	return nil
}

func action(path string) string {
	return regexp.MustCompile(`://[^/]+`).FindString(path) // silent: scope/tries-again
}

// Action is called by whoever likes.
func Action(path string) string {
	return regexp.MustCompile(`://[^/]+$`).FindString(path) // want `on every call of Action`
}

func (d *driver) renew(action string) error { return nil }

func (d *driver) retry(path string) (string, error) {
	_, body, err := d.send(path)
	if err != nil {
		return "", err
	}
	if !d.ok {
		d.token = regexp.MustCompile(`token=([^&]+)`).FindString(path) // silent: scope/tries-again
		return d.retry(path)
	}
	return body, nil
}

// refresh does it before the first attempt.
func (d *driver) refresh(path string) (string, error) {
	d.token = regexp.MustCompile(`first=([^&]+)`).FindString(path) // want `for every request in \(\*driver\).ServeHTTP, .*refresh`
	_, body, err := d.send(path)
	if err != nil {
		return "", err
	}
	if !d.ok {
		return d.refresh(path)
	}
	return body, nil
}

// always needs no second attempt for it.
func (d *driver) always(path string) (string, error) {
	if d.ok {
		d.token = regexp.MustCompile(`always=([^&]+)`).FindString(path) // want `for every request in \(\*driver\).ServeHTTP, .*always`
	}
	_, body, err := d.send(path)
	if err == nil {
		return body, nil
	}
	return d.always(path)
}

// walk goes down, and does not try again.
func (d *driver) walk(path string, depth int) bool {
	if depth == 0 {
		return true
	}
	if regexp.MustCompile(`walk=([^&]+)`).MatchString(path) { // want `for every request in \(\*driver\).ServeHTTP, .*walk`
		return d.walk(path, depth-1)
	}
	return d.walk(path[1:], depth)
}

// goesOn is content with the first answer where there is none.
func (d *driver) goesOn(path string) (string, error) {
	_, body, err := d.send(path)
	if err != nil {
		return "", err
	}
	if !d.ok {
		found := regexp.MustCompile(`on=([^&]+)`).FindString(path) // want `for every request in \(\*driver\).ServeHTTP, .*goesOn`
		if found == "" {
			return body, nil
		}
		return d.goesOn(path)
	}
	return body, nil
}

// rest goes on with what comes next: it is a loop.
func rest(next func() string, out *[]string) error {
	text := next()
	if text == "" {
		return nil
	}
	*out = append(*out, regexp.MustCompile(`rest=([^&]+)`).FindString(text)) // want `for every request in serve, .*rest`
	return rest(next, out)
}

func serve(w http.ResponseWriter, r *http.Request) {
	var out []string
	_ = rest(r.URL.String, &out)
}
