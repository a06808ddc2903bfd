package catalogue

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEntryIDs(t *testing.T) {
	t.Parallel()
	id := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	seen := make(map[string]bool)
	for _, e := range Entries() {
		if !id.MatchString(e.ID) {
			t.Errorf("entry %q: an ID is lower case with hyphens", e.ID)
		}
		if seen[e.ID] {
			t.Errorf("entry %q is there twice", e.ID)
		}
		seen[e.ID] = true
		if e.Title == "" || e.Why == "" || len(e.Constructors) == 0 {
			t.Errorf("entry %q lacks a title, a why or constructors", e.ID)
		}
		if !slices.Contains(Groups(), e.Group) {
			t.Errorf("entry %q: unknown group %q", e.ID, e.Group)
		}
	}
	for id := range costs {
		if !seen[id] {
			t.Errorf("cost for unknown entry %q", id)
		}
	}
}

func TestConstructorNames(t *testing.T) {
	t.Parallel()
	owner := make(map[name]string)
	for _, e := range Entries() {
		for _, c := range e.Constructors {
			n, err := parseName(c.Name)
			if err != nil {
				t.Errorf("entry %s: %v", e.ID, err)
				continue
			}
			if prev, dup := owner[n]; dup {
				t.Errorf("%s is a constructor of %s and of %s", c.Name, prev, e.ID)
			}
			owner[n] = e.ID
			if strings.Contains(strings.TrimSuffix(n.path, "/*"), "*") {
				t.Errorf("entry %s: %s: a * can only be the last element of a path", e.ID, c.Name)
			}
		}
	}
}

func TestConstructorFields(t *testing.T) {
	t.Parallel()
	for _, e := range Entries() {
		for _, c := range e.Constructors {
			switch {
			case e.Sharing == NoMapper:
				if c != (Constructor{Name: c.Name}) {
					t.Errorf("%s is never reported, but says more than its name", c.Name)
				}
				continue
			case c.OneShot && (c.Result != "" || c.Advice == ""):
				t.Errorf("%s: a one-shot has advice and no result", c.Name)
			case !c.OneShot && c.Result == "":
				t.Errorf("%s has no result", c.Name)
			}
			if c.Must != "" && (!c.Error || !hasConstructor(e, c.Name, c.Must)) {
				t.Errorf("%s: the must form %s is a constructor of the entry, for one that returns an error", c.Name, c.Must)
			}
			if c.Maker != "" && (!c.OneShot || !hasConstructor(e, c.Name, c.Maker)) {
				t.Errorf("%s: what makes %s of it is a constructor of the entry, for a one-shot", c.Name, c.Maker)
			}
			if c.Shared != "" && !strings.Contains(c.Shared, ".") {
				t.Errorf("%s: shared instance %q has no package name", c.Name, c.Shared)
			}
		}
	}
}

// hasConstructor reports whether e has the function must of the same package
// as the constructor.
func hasConstructor(e *Entry, constructor, must string) bool {
	n := ownName(constructor)
	n.fn = must
	return slices.ContainsFunc(e.Constructors, func(c Constructor) bool { return ownName(c.Name) == n })
}

func TestSharingAndAdvice(t *testing.T) {
	t.Parallel()
	for _, e := range Entries() {
		switch e.Sharing {
		case Safe, AfterSetup:
		case Pool, Keyed, Trap:
			if e.Advice == "" {
				t.Errorf("entry %s: sharing %s needs advice", e.ID, e.Sharing)
			}
		case NoMapper:
			if e.Default {
				t.Errorf("entry %s is never reported and on by default", e.ID)
			}
		default:
			t.Errorf("entry %s: unknown sharing %q", e.ID, e.Sharing)
		}
		if e.Sharing == Safe && len(e.Setup)+len(e.SetupFuncs) > 0 && e.Group != Client {
			t.Errorf("entry %s is safe from the start and has set-up calls, which race: say after-setup", e.ID)
		}
	}
}

func TestSetupPatterns(t *testing.T) {
	t.Parallel()
	for _, e := range Entries() {
		for _, p := range e.SetupFuncs {
			if last := p[strings.LastIndexByte(p, '.')+1:]; strings.Contains(last, "*") || last == "" {
				t.Errorf("entry %s: set-up function %q: the last name holds no *", e.ID, p)
			}
		}
		for _, p := range e.Setup {
			if i := strings.IndexByte(p, '*'); i >= 0 && i < len(p)-1 || p == "*" {
				t.Errorf("entry %s: set-up %q: a * stands at the end of a name", e.ID, p)
			}
		}
		for _, s := range e.Types {
			if n, err := parseName(s); err != nil || n.recv != "" {
				t.Errorf("entry %s: type %q is no path.T", e.ID, s)
			}
		}
	}
}

// TestEvidence is what an entry needs before it can be on by default.
func TestEvidence(t *testing.T) {
	t.Parallel()
	for _, e := range Entries() {
		if e.Evidence.Read == "" {
			t.Errorf("entry %s: no version was read", e.ID)
		}
		if e.Default && (e.Evidence.Sharing == "" || len(e.Evidence.Bench) == 0) {
			t.Errorf("entry %s is on by default without evidence for sharing or without a benchmark", e.ID)
		}
		for _, l := range e.Evidence.Links {
			if !strings.HasPrefix(l, "https://") {
				t.Errorf("entry %s: %q is no link", e.ID, l)
			}
		}
		c, ok := e.Cost()
		if !ok {
			continue
		}
		if !slices.Contains(e.Evidence.Bench, c.Bench) {
			t.Errorf("entry %s: its cost is from %q, which is not among its benchmarks", e.ID, c.Bench)
		}
		if e.Leak != "" && c.KeptBytes == 0 {
			t.Errorf("entry %s: the word leak without a measurement of what is kept", e.ID)
		}
	}
}

func TestEntriesAreSortedAndFresh(t *testing.T) {
	t.Parallel()
	entries := Entries()
	if !slices.IsSortedFunc(entries, func(a, b *Entry) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.ID, b.ID))
	}) {
		t.Error("entries are not sorted by group and ID")
	}
	was := entries[0].Constructors[0].Name
	entries[0].Constructors[0].Name = "changed"
	if got := Entries()[0].Constructors[0].Name; got != was {
		t.Errorf("a caller's change shows in the next call: %q, want %q", got, was)
	}
}

// TestNames: every name of the catalogue can be parsed, and is spelt the one way.
func TestNames(t *testing.T) {
	t.Parallel()
	for _, e := range Entries() {
		for _, c := range e.Constructors {
			if n, err := parseName(c.Name); err != nil || n != ownName(c.Name) {
				t.Errorf("%s: %q: %v", e.ID, c.Name, err)
			}
		}
	}
}
