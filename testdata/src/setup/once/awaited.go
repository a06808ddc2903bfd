package once

import (
	"net/http"

	"github.com/spf13/viper"
)

// A command starts a server, opens a browser, and waits for it to come back: the
// handler serves one request.
type login struct {
	done  chan error
	ended chan bool
	other chan error
}

func (l *login) run() error {
	http.HandleFunc("/callback", l.callback)
	http.HandleFunc("/again", l.again)
	http.HandleFunc("/any", l.any)
	http.HandleFunc("/elsewhere", l.elsewhere)
	go http.ListenAndServe("localhost:0", nil)
	for range 3 {
		<-l.ended
	}
	return <-l.done
}

func (l *login) callback(w http.ResponseWriter, r *http.Request) {
	defer func() { l.done <- nil }()
	viper.Set("token", r.FormValue("token")) // silent: setup/once
}

// It waits more than once.
func (l *login) again(w http.ResponseWriter, r *http.Request) {
	viper.Set("token", r.FormValue("token")) // want `viper.Set changes`
	l.ended <- true
}

// What nobody waits for is not sent.
func (l *login) any(w http.ResponseWriter, r *http.Request) {
	viper.Set("token", r.FormValue("token")) // want `viper.Set changes`
	select {
	case l.done <- nil:
	default:
	}
}

// Nobody waits for it there.
func (l *login) elsewhere(w http.ResponseWriter, r *http.Request) {
	viper.Set("token", r.FormValue("token")) // want `viper.Set changes`
	l.other <- nil
}

func askOnce(token chan<- string) string {
	got := make(chan string)
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		viper.Set("a", r.FormValue("a")) // silent: setup/once
		got <- r.FormValue("a")
	})
	http.HandleFunc("/b", func(w http.ResponseWriter, r *http.Request) {
		viper.Set("b", r.FormValue("b")) // want `viper.Set changes`
		token <- r.FormValue("b")
	})
	return <-got
}
