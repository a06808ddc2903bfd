package must

import (
	"errors"
	"net/http"
	"regexp"
	"strconv"
)

func find(r *http.Request) (string, error) {
	if r.Host == "" {
		return "", errors.New("no host")
	}
	return r.Host, nil
}

// Nothing asks later what the error is that was there before.
func Overtaken(w http.ResponseWriter, r *http.Request) error {
	origin, err := find(r)
	if err != nil {
		return err
	}
	pattern := `^x[a-z]+$`
	re, err := regexp.Compile(pattern) // want `builds`
	if err != nil {
		return err
	}
	if !re.MatchString(origin) {
		return errors.New("origin")
	}
	return nil
}

// It gets the next one.
func Renewed(w http.ResponseWriter, r *http.Request) error {
	origin, err := find(r)
	if err != nil {
		return err
	}
	renewed, err := regexp.Compile(`^y[a-z]+$`) // want `builds`
	if err != nil {
		return err
	}
	_, err = strconv.Atoi(renewed.FindString(origin))
	return err
}

// The twin: what find said is asked for after the build, which says that all is well.
func Asked(w http.ResponseWriter, r *http.Request) error {
	origin, err := find(r)
	if err != nil {
		origin = "localhost"
	}
	asked, err := regexp.Compile(`^z[a-z]+$`) // want `builds`
	if err != nil {
		return err
	}
	_ = asked.MatchString(origin)
	return err
}

// Another: it is part of the next one.
func Joined(w http.ResponseWriter, r *http.Request) error {
	origin, err := find(r)
	if err != nil {
		origin = "localhost"
	}
	joined, err := regexp.Compile(`^w[a-z]+$`) // want `builds`
	if err != nil {
		return err
	}
	err = errors.Join(err, r.Context().Err())
	_ = joined.MatchString(origin)
	return err
}
