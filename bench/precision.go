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
	Label        string // TRUE if a maintainer would take it, else FALSE
	Why          string // of what is false
}

// silentSince ends the reason of a verdict on what is no longer reported.
const silentSince = "silent since"

// labelled are the verdicts of a run, and of how many packages it was.
const (
	labels           = "bench/labels/groups.jsonl"
	labelledPackages = 1709
)

// precision returns the section on what readers say of the opt-in groups.
func precision(root string) (string, error) {
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(labels)))
	if err != nil {
		return "", err
	}
	type count struct{ all, right, silenced int }
	counts := make(map[string]*count)
	dec := json.NewDecoder(bytes.NewReader(data))
	for dec.More() {
		var v verdict
		if err := dec.Decode(&v); err != nil {
			return "", fmt.Errorf("%s: %w", labels, err)
		}
		c := counts[v.Group]
		if c == nil {
			c = new(count)
			counts[v.Group] = c
		}
		c.all++
		switch {
		case v.Label == "TRUE":
			c.right++
		case strings.HasSuffix(v.Why, silentSince):
			c.silenced++
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "## Precision of the opt-in groups\n\nEvery diagnostic of `-groups=compiled,client,leak` on %d packages of well-kept libraries, read, or where the message says enough, judged from it ([labels](../%s)). *Silenced* are false ones of kinds that are no longer reported.\n\n", labelledPackages, labels)
	b.WriteString("| group | reported | right | silenced | right of what is left |\n| --- | ---: | ---: | ---: | ---: |\n")
	for _, group := range slices.Sorted(maps.Keys(counts)) {
		c, share := counts[group], "–"
		if left := c.all - c.silenced; left > 0 {
			share = fmt.Sprintf("%.2f", float64(c.right)/float64(left))
		}
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %s |\n", group, c.all, c.right, c.silenced, share)
	}
	return b.String(), nil
}
