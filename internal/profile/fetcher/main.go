// Command fetcher writes what one address answers to standard output:
//
//	fetcher http://127.0.0.1:6060/debug/pprof/heap 1000000
//
// The second argument is how many bytes it writes at most. It is a part of
// mapperlint -profile=http://..., which has it built when it is asked for.
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
)

func main() {
	if err := fetch(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func fetch(args []string, w io.Writer) error {
	if len(args) != 2 {
		return fmt.Errorf("want an address and a limit, not %q", args)
	}
	limit, err := strconv.ParseInt(args[1], 10, 64)
	if err != nil {
		return err
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Get(args[0])
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("the server answers %s", resp.Status)
	}
	_, err = io.Copy(w, io.LimitReader(resp.Body, limit))
	return err
}
