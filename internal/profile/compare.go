package profile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Row of a table: what one build cost, and costs.
type Row struct {
	Place, Builds, In string // In is the function around it
	Reported          bool
	Before, After     Cost // below the build, and the uses of a finding
	AroundBefore      Cost // below all of the function around
	AroundAfter       Cost
}

// A Table is a report, compared with one of another time unless Base is nil.
type Table struct {
	Base, Now *Report
	Rows      []Row
}

// Compare puts the findings and the hot constructors of two profiles into a
// table; base may be nil. place tells where the finding of a site is.
func Compare(prog *Program, base, now *Report, place func(site int) string) *Table {
	t := &Table{Base: base, Now: now}
	listed := make(map[hotKey]bool)
	for i, s := range prog.Sites {
		if s.Finding < 0 {
			continue
		}
		fn := normal(s.Func)
		row := Row{Place: place(i), Builds: s.Builds, In: fn, Reported: true, After: now.Sites[i].All(), AroundAfter: now.Around[fn]}
		if base != nil {
			row.Before, row.AroundBefore = base.Sites[i].All(), base.Around[fn]
		}
		listed[hotKey{fn, cmp.Or(normal(s.Calls), s.Builds), 0}] = true
		t.Rows = append(t.Rows, row)
	}
	if base != nil {
		t.gone(listed)
		t.left(prog)
	}
	slices.SortStableFunc(t.Rows, func(x, y Row) int { return cmp.Compare(t.weight(y), t.weight(x)) })
	return t
}

// gone adds what no finding tells and was hot before, or is now.
func (t *Table) gone(listed map[hotKey]bool) {
	find := func(r *Report, p Pair) Cost {
		for _, q := range r.Pairs {
			if q.Caller == p.Caller && q.Callee == p.Callee {
				return q.Cost
			}
		}
		return nil
	}
	for _, p := range slices.Concat(t.Base.Pairs, t.Now.Pairs) {
		key := hotKey{p.Caller, p.Callee, 0}
		if listed[key] {
			continue
		}
		listed[key] = true
		row := Row{
			Builds: p.Name, In: p.Caller, Before: find(t.Base, p), After: find(t.Now, p),
			AroundBefore: t.Base.Around[p.Caller], AroundAfter: t.Now.Around[p.Caller],
		}
		if t.weight(row) >= hotShare {
			t.Rows = append(t.Rows, row)
		}
	}
}

// left adds what goroutines do that no finding starts: which of the sites that
// build the same does is not known.
func (t *Table) left(prog *Program) {
	told := make(map[string]bool)
	for _, s := range prog.Sites {
		if s.Finding >= 0 {
			told[s.Builds] = true // with the finding
		}
	}
	for i, s := range prog.Sites {
		row := Row{Builds: s.Builds, Before: t.Base.Sites[i].Left, After: t.Now.Sites[i].Left}
		if !told[s.Builds] && t.weight(row) >= hotShare {
			told[s.Builds] = true
			t.Rows = append(t.Rows, row)
		}
	}
}

func (t *Table) weight(r Row) float64 {
	w := r.After.Weight(t.Now.Total)
	if t.Base != nil {
		w = max(w, r.Before.Weight(t.Base.Total))
	}
	return w
}

// Markdown writes the table as GitHub renders it.
func (t *Table) Markdown() string {
	metrics := present(t.Now.Total)
	if t.Base != nil {
		metrics = present(t.Now.Total, t.Base.Total)
	}
	var b strings.Builder
	b.WriteString("| build | in |")
	for _, m := range metrics {
		b.WriteString(" " + titles[m] + " |")
	}
	b.WriteString("\n|---|---|" + strings.Repeat("---:|", len(metrics)) + "\n")
	for _, r := range t.Rows {
		state := ""
		if !r.Reported {
			state = " (not reported)"
		}
		in := "goroutines of it"
		if r.In != "" {
			in = strings.TrimSpace(code(shortName(r.In)) + " " + escapeCell(r.Place))
		}
		fmt.Fprintf(&b, "| %s%s | %s |", code(shortBuild(r.Builds)), state, in)
		for _, m := range metrics {
			b.WriteString(" " + t.cell(m, r.Before, r.After) + " |")
		}
		b.WriteString("\n")
		if t.Base == nil || r.In == "" {
			continue
		}
		fmt.Fprintf(&b, "| | all of %s |", code(shortName(r.In)))
		for _, m := range metrics {
			b.WriteString(" " + t.cell(m, r.AroundBefore, r.AroundAfter) + " |")
		}
		b.WriteString("\n")
	}
	b.WriteString("| | the whole program |")
	for _, m := range metrics {
		b.WriteString(" ")
		if t.Base != nil {
			b.WriteString(Quantity(m, t.Base.Total[m]) + " → ")
		}
		b.WriteString(Quantity(m, t.Now.Total[m]) + " |")
	}
	return b.String() + "\n"
}

// titles head the columns.
var titles = map[Metric]string{
	InUse: "in use", Alloc: "allocated", Objects: "objects", CPU: "CPU", Goroutines: "goroutines", Mutex: "others waited",
}

// cell: "45 MB (61 %) → 0".
func (t *Table) cell(m Metric, before, after Cost) string {
	one := func(c, total Cost) string {
		if c[m] == 0 {
			return "0"
		}
		return fmt.Sprintf("%s (%s)", Quantity(m, c[m]), Percent(c.Share(m, total)))
	}
	if t.Base == nil {
		return one(after, t.Now.Total)
	}
	return one(before, t.Base.Total) + " → " + one(after, t.Now.Total)
}

// shortName drops the directory of the package: "api.API.create".
func shortName(symbol string) string { return symbol[strings.LastIndexByte(symbol, '/')+1:] }

// shortBuild drops the directory of the package of a constructor, and its major
// version: "validator.New".
func shortBuild(name string) string {
	slash := strings.LastIndexByte(name, '/')
	if slash < 0 {
		return name
	}
	open, last := name[:len(name)-len(strings.TrimLeft(name, "(*"))], name[slash+1:]
	if version, rest, ok := strings.Cut(last, "."); ok && isMajor(version) {
		dir := strings.TrimLeft(name[:slash], "(*")
		last = dir[strings.LastIndexByte(dir, '/')+1:] + "." + rest
	}
	return open + last
}

func code(s string) string { return "`" + escapeCell(s) + "`" }

// cellEscapes keep what would end a cell of a table, or code in it.
var cellEscapes = strings.NewReplacer("|", `\|`, "`", "'", "\n", " ")

func escapeCell(s string) string { return cellEscapes.Replace(s) }
