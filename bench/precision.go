package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A verdict is what a reader says of a diagnostic of an opt-in group.
type verdict struct {
	Module, File string
	Line         int
	Group        string
	Category     string
	Label        string // TRUE: a maintainer would take it; COLD: right, but it runs once for each process, command or file; FALSE
	Why          string // of what is not TRUE
	Blind        bool   // labelled before anything was mended for the repository
	Stays        bool   // of group client: something stays for ever, so that group leak has it as well
}

// silentSince ends the reason of a verdict on what is no longer reported.
const silentSince = "silent since"

// labels are the verdicts, and of how many packages they are.
const (
	labels         = "bench/labels/groups.jsonl"
	libraries      = 1709 // of well-kept libraries, for which the linter was developed first
	services       = 2828 // of services, operators and command lines, none of which it was developed for
	blindRepos     = 6    // nothing was mended for
	blindOfOne     = 14   // diagnostics of helmfile
	serviceImports = 5569 // of the standard library and of what some of these depend on
)

// A count is what readers say of one group.
type count struct{ all, right, cold, wrong, silenced, lost int }

// add counts a verdict; it reports whether its label is one.
func (c *count) add(v verdict) bool {
	c.all++
	switch {
	case strings.HasSuffix(v.Why, silentSince):
		c.silenced++
		if v.Label == "TRUE" {
			c.lost++
		}
	case v.Label == "TRUE":
		c.right++
	case v.Label == "COLD":
		c.cold++
	case v.Label == "FALSE":
		c.wrong++
	default:
		return false
	}
	return true
}

// precision returns the section on what readers say of the opt-in groups.
func precision(root string) (string, error) {
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(labels)))
	if err != nil {
		return "", err
	}
	counts := make(map[string]*count)
	var blind count
	dec := json.NewDecoder(bytes.NewReader(data))
	for dec.More() {
		var v verdict
		if err := dec.Decode(&v); err != nil {
			return "", fmt.Errorf("%s: %w", labels, err)
		}
		if v.Blind {
			if !blind.add(v) {
				return "", fmt.Errorf("%s: %s:%d: no label %q", labels, v.File, v.Line, v.Label)
			}
			continue
		}
		groups := []string{v.Group}
		if v.Stays {
			groups = append(groups, "leak")
		}
		for _, group := range groups {
			c := counts[group]
			if c == nil {
				c = new(count)
				counts[group] = c
			}
			if !c.add(v) {
				return "", fmt.Errorf("%s: %s:%d: no label %q", labels, v.File, v.Line, v.Label)
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "## Precision of the opt-in groups\n\nThe diagnostics of `-groups=compiled,client,leak` on %s packages of well-kept libraries, %s packages of services, operators and command lines that the linter was not developed for, and %s packages that some of these depend on; read, or where the message and the line say enough, judged from these ([labels](../%s)). A diagnostic is *right* if a maintainer would take it, *cold* if what it says is true but runs once for each process, command or file, else *false*. *Silenced* are those that are no longer reported; in parentheses, how many of these were right.\n\n",
		thousands(libraries), thousands(services), thousands(serviceImports), labels)
	b.WriteString("| group | reported | silenced | of what is left: right | cold | false | right | right or cold |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, group := range slices.Sorted(maps.Keys(counts)) {
		c := counts[group]
		left := c.all - c.silenced
		fmt.Fprintf(&b, "| %s | %d | %d (%d) | %d | %d | %d | %s | %s |\n", group, c.all, c.silenced, c.lost, c.right, c.cold, c.wrong, share(c.right, left), share(c.right+c.cold, left))
	}
	b.WriteString("\nGroup leak has what of group client stays for ever and is not released. To be on by default, 0.97 of what it reports would have to be right.\n")
	fmt.Fprintf(&b, "\nThese figures say how well the linter does on what it was mended for. On %d repositories that nothing was mended for (listmonk, shiori, helmfile, gomplate, blocky and httpx, of which listmonk and gomplate have no diagnostic), each of the %d diagnostics was read first: %d right, %d cold, %d false, so that %s are right. %d of them are of one command line: that is a hint, and no more.\n",
		blindRepos, blind.all, blind.right, blind.cold, blind.wrong, share(blind.right, blind.all), blindOfOne)
	return b.String(), nil
}

// share returns a part as a decimal fraction, or a dash.
func share(part, all int) string {
	if all == 0 {
		return "–"
	}
	return fmt.Sprintf("%.2f", float64(part)/float64(all))
}
